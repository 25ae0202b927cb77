package io.liuke.web.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a customer's rhythm: order days on a line, the silence since the last one, when the next was expected,
 * today, and the day on which the loss rule fires. All numbers are in units of the picture, {@code width} wide.
 *
 * @param today where today stands; the silence reaches from {@code silenceFrom} to here
 * @param expected null for a customer without a gap of their own
 * @param loss null where no rule will fire
 */
public record RhythmStrip(
        int width,
        List<Dot> dots,
        List<Gap> gaps,
        List<Tick> ticks,
        double silenceFrom,
        Mark today,
        @Nullable Span expected,
        @Nullable Mark loss) {

    /** The line on which the dots stand, and the one that the months hang from. */
    public static final int LINE = 66;

    public static final int AXIS = 92;
    public static final int HEIGHT = 112;

    /** An order day; the area tells the amount. */
    public record Dot(double x, double radius, OrderDay order) {}

    /** Days between two neighbours, written above their middle. */
    public record Gap(double x, long days) {}

    /** The first of a month. */
    public record Tick(double x, LocalDate month, boolean named) {}

    /** A day with a label, which stands where it does not cover another one. */
    public record Mark(double x, double labelX, LocalDate day) {}

    /** The days between which the next order was expected. */
    public record Span(double x, double width, double labelX, LocalDate from, LocalDate to) {}

    public int line() {
        return LINE;
    }

    public int axis() {
        return AXIS;
    }

    public int height() {
        return HEIGHT;
    }
}
