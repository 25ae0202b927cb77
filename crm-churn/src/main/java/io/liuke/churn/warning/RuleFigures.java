package io.liuke.churn.warning;

import io.liuke.churn.model.Wilson;

/**
 * How often a rule fired, and what became of the customers.
 *
 * @param customers of whom it spoke; one may come back
 * @param left no order within the horizon after it
 * @param stayed an order within the horizon
 * @param open the horizon is not over
 */
public record RuleFigures(long customers, long left, long stayed, long open) {

    public static final RuleFigures NONE = new RuleFigures(0, 0, 0, 0);

    public long fired() {
        return left + stayed + open;
    }

    /** Of how many it is known. */
    public long closed() {
        return left + stayed;
    }

    /** Share of those who left; of nobody known: zero, with an interval from 0 to 1. */
    public double precision() {
        return closed() == 0 ? 0 : left / (double) closed();
    }

    public double precisionLow() {
        return Wilson.of(left, closed()).low();
    }

    public double precisionHigh() {
        return Wilson.of(left, closed()).high();
    }
}
