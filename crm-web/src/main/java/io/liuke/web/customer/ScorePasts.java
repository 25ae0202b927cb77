package io.liuke.web.customer;

import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoreHistory;
import io.liuke.churn.ScoreStep;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a {@link ScorePast} together. */
@Component
class ScorePasts {

    private static final int DAYS = 182;
    /** Order days that the half year can have, today included. */
    static final int MOST_ORDER_DAYS = DAYS + 1;

    private static final int SHORTEST = 14;
    private static final int STEPS = 60;
    private static final int EVENTS_WHEN_WIDE = 6;
    private static final int EVENTS_WHEN_NARROW = 4;
    private static final int WIDE = 1000;
    private static final int NARROW = 330;

    private final ScoreHistory history;
    private final ScoreEventReadModel events;
    private final BusinessTime time;

    ScorePasts(ScoreHistory history, ScoreEventReadModel events, BusinessTime time) {
        this.history = history;
        this.events = events;
        this.time = time;
    }

    /**
     * Of the last half year.
     *
     * @param score null where there is none today, and so nothing to draw
     * @param orders the last order days, oldest first, {@link #MOST_ORDER_DAYS} at most
     */
    @Nullable ScorePast of(CustomerHead customer, @Nullable RiskScore score, List<OrderDay> orders) {
        LocalDate today = time.today();
        LocalDate halfAYearAgo = today.minusDays(DAYS);
        List<ScoreStep> steps = since(halfAYearAgo, history.of(customer.customerId(), null, STEPS));
        if (score == null || steps.isEmpty()) {
            return steps.isEmpty() ? null : new ScorePast(steps, null, null);
        }
        LocalDate first = steps.get(steps.size() - 1).on();
        LocalDate start = first.isBefore(halfAYearAgo) ? halfAYearAgo : first;
        if (!score.probability() || start.isAfter(today.minusDays(SHORTEST))) {
            return new ScorePast(steps, null, null);
        }
        List<ScoreStep> probabilities =
                new ArrayList<>(steps.stream().filter(ScoreStep::probability).toList());
        Collections.reverse(probabilities);
        List<LocalDate> days = orders.stream()
                .map(OrderDay::day)
                .filter(day -> !day.isBefore(start))
                .toList();
        List<ScoreEvent> marked = events.events(customer.customerId(), start, EVENTS_WHEN_WIDE);
        List<ScoreEvent> newest = marked.subList(Math.max(0, marked.size() - EVENTS_WHEN_NARROW), marked.size());
        return new ScorePast(
                steps,
                ScoreCurveDrawing.draw(probabilities, days, marked, score, start, today, WIDE),
                ScoreCurveDrawing.draw(probabilities, days, newest, score, start, today, NARROW));
    }

    /** Those since that day, and the one in force on it. */
    private static List<ScoreStep> since(LocalDate day, List<ScoreStep> newestFirst) {
        List<ScoreStep> steps = new ArrayList<>();
        for (ScoreStep step : newestFirst) {
            steps.add(step);
            if (!step.on().isAfter(day)) {
                break;
            }
        }
        return steps;
    }
}
