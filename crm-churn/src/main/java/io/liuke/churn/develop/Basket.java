package io.liuke.churn.develop;

/**
 * What a customer bought of the products that are looked at, each by its place among them.
 *
 * @param stratum customers of the same kind who order about as often, below {@link #STRATA}
 * @param active first-time, repeat or loyal
 * @param recent bought within the period, the most often bought first; {@code profits} what each brought
 * @param ever bought at any time
 */
record Basket(long customer, int stratum, boolean active, int[] recent, double[] profits, int[] ever) {

    static final int STRATA = 16;

    /** Strata of one kind lie side by side. */
    static final int OF_A_KIND = STRATA / 2;

    /** By powers of two: 1, 2 and 3, 4 to 7, … 128 orders and more. */
    static int stratum(boolean person, int orders) {
        int often = 31 - Integer.numberOfLeadingZeros(Math.max(1, orders));
        return (person ? 0 : OF_A_KIND) + Math.min(OF_A_KIND - 1, often);
    }
}
