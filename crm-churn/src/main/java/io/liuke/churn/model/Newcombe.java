package io.liuke.churn.model;

/**
 * Newcombe's hybrid score interval (1998, method 10) for the difference of two independent shares, at 95 %: put together from
 * the {@link Wilson} intervals of both.
 *
 * @param difference first share less the second, −1 to 1
 */
public record Newcombe(double difference, double low, double high) {

    /** With nobody on one of the sides nothing is known of the difference but its bounds. */
    public static Newcombe of(long events1, long n1, long events2, long n2) {
        Wilson first = Wilson.of(events1, n1);
        Wilson second = Wilson.of(events2, n2);
        if (n1 <= 0 || n2 <= 0) {
            return new Newcombe(0, -1, 1);
        }
        double share1 = events1 / (double) n1;
        double share2 = events2 / (double) n2;
        double difference = share1 - share2;
        return new Newcombe(
                difference,
                difference - Math.hypot(share1 - first.low(), second.high() - share2),
                difference + Math.hypot(first.high() - share1, share2 - second.low()));
    }
}
