package io.liuke.churn.insight;

import io.liuke.churn.RiskBand;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The measures by which a large customer is judged, and what each of them says. Amounts and orders are those of the last
 * 365 days; what is owed is as of today.
 *
 * @param receivable what they still owe
 * @param discounted of the {@code orders}, those with a discount
 * @param minutes of contacts with them in the last {@link #DAYS} days
 * @param band of their churn probability; null before they are scored
 */
public record LargeRisks(
        BigDecimal profit,
        BigDecimal receivable,
        BigDecimal badDebt,
        BigDecimal service,
        int orders,
        int discounted,
        int minutes,
        @Nullable RiskBand band,
        @Nullable BigDecimal moneyAtStake) {

    /** Over so many days contacts are added up. */
    public static final int DAYS = 90;

    /** A quarter of a year's profit, and half of it. */
    private static final double[] EXPOSURE = {0.25, 0.5};

    private static final double[] DISCOUNTS = {0.1, 0.25};
    private static final double[] HOURS_A_MONTH = {10, 25};
    private static final double[] SERVICE = {0.25, 0.5};

    /** Null where nothing is known about it. */
    public @Nullable RiskBand level(LargeRisk risk) {
        return switch (risk) {
            case MONEY -> band(ofProfit(exposure()), EXPOSURE);
            case PROFIT -> orders == 0 ? null : band(discountShare(), DISCOUNTS);
            case MANAGEMENT -> higher(band(hoursAMonth(), HOURS_A_MONTH), band(ofProfit(service), SERVICE));
            case LEAVING -> band;
        };
    }

    public boolean isAtLeast(LargeRisk risk, RiskBand wanted) {
        RiskBand level = level(risk);
        return level != null && level.compareTo(wanted) <= 0;
    }

    /** Owed, and lost already. */
    public BigDecimal exposure() {
        return receivable.max(BigDecimal.ZERO).add(badDebt);
    }

    public double discountShare() {
        return orders == 0 ? 0 : (double) discounted / orders;
    }

    public double hoursAMonth() {
        return minutes / 60.0 / (DAYS / 30.0);
    }

    /** Of somebody who brings nothing, every amount is too much. */
    private double ofProfit(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return 0;
        }
        return profit.signum() <= 0 ? Double.POSITIVE_INFINITY : amount.doubleValue() / profit.doubleValue();
    }

    private static RiskBand band(double measure, double[] from) {
        if (measure >= from[1]) {
            return RiskBand.HIGH;
        }
        return measure >= from[0] ? RiskBand.MEDIUM : RiskBand.LOW;
    }

    private static RiskBand higher(RiskBand one, RiskBand other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
