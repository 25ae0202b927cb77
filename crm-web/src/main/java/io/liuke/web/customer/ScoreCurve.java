package io.liuke.web.customer;

import io.liuke.churn.RiskBand;
import java.time.LocalDate;
import java.util.List;

/**
 * The picture of a customer's chance of leaving over half a year: a staircase of the scores that were kept, over the bands,
 * with what happened marked by numbers. All numbers are in units of the picture, {@code width} wide.
 *
 * @param stairs SVG paths; more than one where the customer was lost in between
 * @param orders where order days stand on the axis
 * @param now the score of today, at the end of the last stair
 */
public record ScoreCurve(
        int width,
        List<String> stairs,
        List<Kept> kept,
        List<Double> orders,
        List<Marked> events,
        List<Tick> ticks,
        Now now) {

    static final int LEFT = 34;
    static final int RIGHT = 44;
    static final int TOP = 14;
    static final int AXIS = 134;
    static final int HEIGHT = 156;

    /** A score that was kept. */
    public record Kept(double x, double y, LocalDate on, double churnProbability) {}

    /** Something that happened, with the number that the list under the picture explains. */
    public record Marked(double x, double y, int number, ScoreEvent event) {}

    /** The first of a month. */
    public record Tick(double x, LocalDate month, boolean named) {}

    public record Now(double x, double y, double labelY, double churnProbability) {}

    /** Where a probability stands. */
    static double y(double probability) {
        return Math.round((AXIS - (AXIS - TOP) * probability) * 10) / 10.0;
    }

    public double highFrom() {
        return y(RiskBand.HIGH.from());
    }

    public double mediumFrom() {
        return y(RiskBand.MEDIUM.from());
    }

    public int left() {
        return LEFT;
    }

    /** Of the field between the percentages on the left and today's on the right. */
    public int inner() {
        return width - LEFT - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int axis() {
        return AXIS;
    }

    public int height() {
        return HEIGHT;
    }
}
