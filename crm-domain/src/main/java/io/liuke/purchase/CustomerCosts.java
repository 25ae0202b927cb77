package io.liuke.purchase;

/**
 * What was spent on one customer up to a date, in the company's currency.
 *
 * @param service365 of the 365 days that end with the date; {@code offer365} and {@code badDebt365} alike
 * @param receivable what is still owed to us: no cost
 */
public record CustomerCosts(
        double acquisition,
        double service,
        double offer,
        double badDebt,
        double service365,
        double offer365,
        double badDebt365,
        double receivable) {

    public static final CustomerCosts NONE = new CustomerCosts(0, 0, 0, 0, 0, 0, 0, 0);
}
