package io.liuke.churn.model;

/**
 * Wilson's score interval (1927) for a share that was seen, at 95 %: unlike the usual one it stays within 0 and 1, and says
 * something also where nobody or everybody did.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Wilson(double low, double high) {

    private static final double Z = 1.959963984540054;
    private static final Wilson UNKNOWN = new Wilson(0, 1);

    /** @param n how many were watched; with nobody nothing is known, so from 0 to 1 */
    public static Wilson of(double share, long n) {
        if (n <= 0) {
            return UNKNOWN;
        }
        double z2 = Z * Z / n;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n));
        return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** @param events of n that were watched */
    public static Wilson of(long events, long n) {
        return of(n == 0 ? 0 : events / (double) n, n);
    }
}
