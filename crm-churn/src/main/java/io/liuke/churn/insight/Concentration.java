package io.liuke.churn.insight;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much of the company's profit hangs on few customers.
 *
 * @param largest up to ten of the pyramid who bring most, within the reader's sight
 * @param company what all customers of the company brought in the last 365 days, also those who left since
 */
public record Concentration(List<Top> largest, double company) {

    /** From here on one customer alone is a danger. */
    public static final double WARNING = 0.1;

    /** One of them. */
    public record Top(long customerId, String name, BigDecimal profit) {}

    /** Without a profit of the company there are no shares of it. */
    public boolean isKnown() {
        return company > 0 && !largest.isEmpty();
    }

    public Top first() {
        return largest.get(0);
    }

    public double firstShare() {
        return share(first().profit().doubleValue());
    }

    public double tenShare() {
        return share(
                largest.stream().mapToDouble(top -> top.profit().doubleValue()).sum());
    }

    public double share(double profit) {
        return company > 0 ? profit / company : 0;
    }

    public boolean isDangerous() {
        return firstShare() >= WARNING;
    }
}
