package io.liuke.churn.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Kaplan–Meier's estimate of how many are still without the event after so many days, with log-log confidence limits
 * (Kaplan &amp; Meier 1958; Greenwood's variance; Borgan &amp; Liestøl 1990). For one-time buyers the event is the second
 * order, and those who have not come back yet are censored: they count for as long as they were watched.
 */
public record SurvivalCurve(List<Step> steps) {

    private static final double Z_95 = 1.959963984540054;

    /**
     * @param day of the event
     * @param atRisk still watched and without the event just before that day
     * @param events on that day
     * @param survival share still without it after that day
     * @param low lower limit of 95 %
     * @param high upper limit of 95 %
     */
    public record Step(int day, long atRisk, long events, double survival, double low, double high) {}

    /**
     * @param events how many had the event on day 0, 1, 2 …
     * @param censored how many were watched to that day and no longer, without the event
     */
    public static SurvivalCurve of(long[] events, long[] censored) {
        int days = Math.max(events.length, censored.length);
        long atRisk = 0;
        for (int day = 0; day < days; day++) {
            atRisk += at(events, day) + at(censored, day);
        }
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (int day = 0; day < days; day++) {
            long here = at(events, day);
            if (here > 0) {
                survival *= 1 - here / (double) atRisk;
                greenwood += here / ((double) atRisk * (atRisk - here));
                steps.add(step(day, atRisk, here, survival, greenwood));
            }
            atRisk -= here + at(censored, day);
        }
        return new SurvivalCurve(List.copyOf(steps));
    }

    private static Step step(int day, long atRisk, long events, double survival, double greenwood) {
        if (survival <= 0) {
            return new Step(day, atRisk, events, 0, 0, 0);
        }
        double log = Math.log(survival);
        double factor = Math.exp(Z_95 * Math.sqrt(greenwood) / log);
        return new Step(day, atRisk, events, survival, Math.pow(survival, 1 / factor), Math.pow(survival, factor));
    }

    /** Share still without the event after {@code day}; 1 before the first event. */
    public double at(int day) {
        double survival = 1;
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /**
     * The day by which {@code share} of all events that come at all have come; {@code fallback} without any event.
     *
     * @param share 0 to 1
     */
    public double dayOf(double share, double fallback) {
        if (steps.isEmpty()) {
            return fallback;
        }
        double all = 1 - steps.get(steps.size() - 1).survival();
        return steps.stream()
                .filter(step -> 1 - step.survival() >= share * all)
                .findFirst()
                .orElseThrow()
                .day();
    }

    /** Chance of the event within the next {@code days} for one who was without it on {@code day}. */
    public double chanceWithin(int day, int days) {
        double now = at(day);
        return now <= 0 ? 0 : 1 - at(day + days) / now;
    }

    private static long at(long[] counts, int day) {
        return day < counts.length ? counts[day] : 0;
    }
}
