package io.liuke.web.customer;

import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoreStep;
import io.liuke.web.customer.ScoreCurve.Kept;
import io.liuke.web.customer.ScoreCurve.Marked;
import io.liuke.web.customer.ScoreCurve.Now;
import io.liuke.web.customer.ScoreCurve.Tick;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out a {@link ScoreCurve}. */
final class ScoreCurveDrawing {

    private static final double ROOM_OF_A_MONTH_NAME = 46;
    private static final double ROOM_OF_A_NUMBER = 18;

    private final LocalDate start;
    private final int width;
    private final double perDay;

    private ScoreCurveDrawing(LocalDate start, LocalDate today, int width) {
        this.start = start;
        this.width = width;
        this.perDay = (double) (width - ScoreCurve.LEFT - ScoreCurve.RIGHT)
                / Math.max(1, ChronoUnit.DAYS.between(start, today));
    }

    /**
     * Draws the curve.
     *
     * @param steps probabilities, oldest first, at least one; the first may be of before {@code start}, and in force on it
     * @param orders days of orders since {@code start}
     * @param events oldest first, since {@code start}
     * @param score of today
     */
    static ScoreCurve draw(
            List<ScoreStep> steps,
            List<LocalDate> orders,
            List<ScoreEvent> events,
            RiskScore score,
            LocalDate start,
            LocalDate today,
            int width) {
        ScoreCurveDrawing drawing = new ScoreCurveDrawing(start, today, width);
        double end = drawing.x(today);
        double y = ScoreCurve.y(score.churnProbability());
        return new ScoreCurve(
                width,
                drawing.stairs(steps, end, y),
                drawing.kept(steps),
                orders.stream().map(drawing::x).toList(),
                drawing.marked(events, steps),
                drawing.ticks(today),
                new Now(end, y, Math.max(ScoreCurve.TOP + 4, y + 4), score.churnProbability()));
    }

    /** Level from each kept score to the next one; the last one rises or falls to today's. */
    private List<String> stairs(List<ScoreStep> steps, double end, double now) {
        List<String> stairs = new ArrayList<>();
        StringBuilder stair = new StringBuilder();
        for (ScoreStep step : steps) {
            Double probability = step.churnProbability();
            if (!stair.isEmpty()) {
                stair.append(" H").append(x(step.on()));
            }
            if (probability == null) {
                stairs.add(stair.toString());
                stair.setLength(0);
            } else {
                double y = ScoreCurve.y(probability);
                stair.append(stair.isEmpty() ? "M" + x(step.on()) + " " + y : " V" + y);
            }
        }
        if (!stair.isEmpty()) {
            stairs.add(stair.append(" H").append(end).append(" V").append(now).toString());
        }
        return stairs.stream().filter(path -> !path.isEmpty()).toList();
    }

    private List<Kept> kept(List<ScoreStep> steps) {
        List<Kept> kept = new ArrayList<>();
        for (ScoreStep step : steps) {
            Double probability = step.churnProbability();
            if (probability != null && !step.on().isBefore(start)) {
                kept.add(new Kept(x(step.on()), ScoreCurve.y(probability), step.on(), probability));
            }
        }
        return kept;
    }

    /** On the stair of their day. */
    private List<Marked> marked(List<ScoreEvent> events, List<ScoreStep> steps) {
        double[] places = places(events);
        List<Marked> marked = new ArrayList<>();
        for (ScoreEvent event : events) {
            int n = marked.size();
            marked.add(new Marked(places[n], ScoreCurve.y(inForce(steps, event.day())), n + 1, event));
        }
        return marked;
    }

    /** Pushed apart to the right so that no number covers another, and back to the left where the picture ends. */
    private double[] places(List<ScoreEvent> events) {
        double[] places = new double[events.size()];
        double free = ScoreCurve.LEFT;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(x(events.get(i).day()), free);
            free = places[i] + ROOM_OF_A_NUMBER;
        }
        double end = width - ScoreCurve.RIGHT;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], end);
            end = places[i] - ROOM_OF_A_NUMBER;
        }
        return places;
    }

    private static double inForce(List<ScoreStep> steps, LocalDate day) {
        @Nullable Double probability = null;
        for (ScoreStep step : steps) {
            if (!step.on().isAfter(day)) {
                probability = step.churnProbability();
            }
        }
        return probability == null ? 0 : probability;
    }

    private List<Tick> ticks(LocalDate today) {
        List<Tick> ticks = new ArrayList<>();
        boolean everyMonth = 30 * perDay >= ROOM_OF_A_MONTH_NAME;
        for (LocalDate month = start.withDayOfMonth(1).plusMonths(1);
                !month.isAfter(today);
                month = month.plusMonths(1)) {
            boolean named = (everyMonth || month.getMonthValue() % 2 == 1) && x(month) < width - ScoreCurve.RIGHT - 8;
            ticks.add(new Tick(x(month), month, named));
        }
        return ticks;
    }

    private double x(LocalDate day) {
        LocalDate inside = day.isBefore(start) ? start : day;
        return Math.round((ScoreCurve.LEFT + ChronoUnit.DAYS.between(start, inside) * perDay) * 10) / 10.0;
    }
}
