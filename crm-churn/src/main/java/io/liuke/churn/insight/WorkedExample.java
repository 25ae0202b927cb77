package io.liuke.churn.insight;

/**
 * How the probability of one customer comes about. Times in weeks, as the parameters have them.
 *
 * @param repeats x, order days after the first
 * @param firstToLast t_x, from the first order to the last
 * @param age T, from the first order to today
 * @param alive P(alive), chance that the customer has not left for good
 * @param orderIfAlive chance of an order within the horizon of one who has not left
 * @param order P1, the product
 */
public record WorkedExample(
        long customerId,
        String name,
        int repeats,
        double firstToLast,
        double age,
        double weeks,
        double alive,
        double orderIfAlive,
        double order) {

    /** What the screens show. */
    public double churn() {
        return 1 - order;
    }
}
