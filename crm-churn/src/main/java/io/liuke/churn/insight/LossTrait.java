package io.liuke.churn.insight;

/**
 * In what those who left and those who stayed are compared, all as of the start of the period. The order is that of
 * {@code loss_member.traits}.
 */
public enum LossTrait {
    /** Calendar month of the first order: 01 to 12. */
    MONTH,
    /** Months since the first order: M0, M3, M6, M12, M24, M36 and more. */
    TENURE,
    /** Order days in the 365 days before: N0, N1, N2, N3, N5, N10, N20 and more. */
    FREQUENCY,
    /** Fifth by revenue of the 365 days before: 1 the highest. */
    SPEND,
    /** Tier by the value of the 365 days before and today's shares. */
    TIER,
    FIRST_PRODUCT,
    /** The product bought on most days. */
    MAIN_PRODUCT,
    SOURCE,
    REGION,
    INDUSTRY,
    KIND,
    /** Id of the account manager at the start; 0: nobody. */
    OWNER,
    /** Share of discounted orders in the 365 days before: NONE, SOME (to a quarter), HALF (to a half), MOST. */
    DISCOUNTS,
    /** Returns in the 365 days before: R0, R1, R2 and more. */
    RETURNS,
    /** In the 90 days before: TALKED (the customer took part), WRITTEN (we alone), NONE. */
    CONTACT;

    /** Place in the array of SQL, from 1. */
    int place() {
        return ordinal() + 1;
    }

    static LossTrait at(int place) {
        return values()[place - 1];
    }
}
