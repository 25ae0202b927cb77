package io.liuke.churn.scoring;

import io.liuke.churn.model.SurvivalCurve;

/**
 * After how many days customers order a second time. Who has not done so yet counts for as long as they were watched: to
 * leave them out would make everybody seem quick.
 */
final class SecondOrders {

    /** Longer spans count as this long: eleven years. */
    private static final int LONGEST = 4_096;

    private final long[] ordered = new long[LONGEST + 1];
    private final long[] waiting = new long[LONGEST + 1];

    void add(int[] orderDays, int today) {
        if (orderDays.length > 1) {
            ordered[Math.min(orderDays[1] - orderDays[0], LONGEST)]++;
        } else {
            waiting[Math.min(today - orderDays[0], LONGEST)]++;
        }
    }

    void addAll(SecondOrders others) {
        for (int day = 0; day <= LONGEST; day++) {
            ordered[day] += others.ordered[day];
            waiting[day] += others.waiting[day];
        }
    }

    /** Of being without a second order, by days since the first. */
    SurvivalCurve curve() {
        return SurvivalCurve.of(ordered, waiting);
    }
}
