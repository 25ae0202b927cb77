package io.liuke.churn.model;

/**
 * What the purchase models know of a customer: the sufficient statistic (x, t_x, T) of Fader, Hardie &amp; Lee (2005).
 * "Recency" is avoided, because it means either the second or the third field's difference.
 *
 * @param repeats x: order days after the first one
 * @param firstToLast t_x: weeks between the first and the last order day; 0 without a repeat
 * @param age T: weeks between the first order day and the date of the score
 */
public record BuyingHistory(int repeats, double firstToLast, double age) {

    private static final double DAYS = 7;

    public BuyingHistory {
        if (repeats < 0 || !(firstToLast >= 0) || !(firstToLast <= age) || Double.isInfinite(age)) {
            throw new IllegalArgumentException(
                    "not a buying history: x=" + repeats + ", t_x=" + firstToLast + ", T=" + age);
        }
    }

    /** From spans in days; weeks are not rounded. */
    public static BuyingHistory ofDays(int repeats, int firstToLastDays, int ageDays) {
        return new BuyingHistory(repeats, firstToLastDays / DAYS, ageDays / DAYS);
    }

    /** The silence: weeks since the last order day. */
    public double sinceLast() {
        return age - firstToLast;
    }
}
