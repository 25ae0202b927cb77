package io.liuke.web.customer;

import io.liuke.web.customer.RhythmStrip.Dot;
import io.liuke.web.customer.RhythmStrip.Gap;
import io.liuke.web.customer.RhythmStrip.Mark;
import io.liuke.web.customer.RhythmStrip.Span;
import io.liuke.web.customer.RhythmStrip.Tick;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out a {@link RhythmStrip}. */
final class RhythmDrawing {

    private static final double MARGIN = 14;
    private static final double LARGEST_DOT = 7;
    private static final double SMALLEST_DOT = 2.6;
    /** Room that a label takes; labels are pushed apart to keep it. */
    private static final double LABEL = 76;

    private static final double NARROWEST_GAP_WITH_NUMBER = 20;
    private static final double ROOM_OF_A_MONTH_NAME = 46;

    private final List<OrderDay> orders;
    private final int width;
    private final LocalDate start;
    private final double perDay;

    private RhythmDrawing(List<OrderDay> orders, LocalDate end, int width) {
        this.orders = orders;
        this.width = width;
        this.start = orders.get(0).day();
        this.perDay = (width - 2 * MARGIN) / Math.max(1, ChronoUnit.DAYS.between(start, end));
    }

    /**
     * Draws the strip.
     *
     * @param orders order days, oldest first, at least one
     * @param gapMean the customer's usual gap in days; null for a one-time buyer
     * @param gapSd null with fewer than two gaps
     * @param lossOn the day on which the loss rule fires or fired
     */
    static RhythmStrip draw(
            List<OrderDay> orders,
            LocalDate today,
            @Nullable Double gapMean,
            @Nullable Double gapSd,
            @Nullable LocalDate lossOn,
            int width) {
        LocalDate last = orders.get(orders.size() - 1).day();
        LocalDate from = gapMean == null ? null : last.plusDays(Math.round(gapMean - spread(gapMean, gapSd)));
        LocalDate to = gapMean == null ? null : last.plusDays(Math.round(gapMean + spread(gapMean, gapSd)));
        LocalDate end = Stream.of(today, to, lossOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(today);
        return new RhythmDrawing(orders, end.plusDays(3), width).strip(last, from, to, today, lossOn, end);
    }

    private static double spread(double mean, @Nullable Double sd) {
        return sd == null ? mean * 0.2 : Math.min(sd, mean);
    }

    private RhythmStrip strip(
            LocalDate last,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today,
            @Nullable LocalDate lossOn,
            LocalDate end) {
        double[] labels = labels(
                from == null || to == null ? null : middle(from, to), x(today), lossOn == null ? null : x(lossOn));
        Span expected = from == null || to == null
                ? null
                : new Span(x(from), Math.max(4, x(to) - x(from)), labels[0], from, to);
        Mark loss = lossOn == null ? null : new Mark(x(lossOn), labels[2], lossOn);
        return new RhythmStrip(
                width, dots(), gaps(), ticks(end), x(last), new Mark(x(today), labels[1], today), expected, loss);
    }

    private double middle(LocalDate from, LocalDate to) {
        return (x(from) + x(to)) / 2;
    }

    private List<Dot> dots() {
        double most = orders.stream()
                .mapToDouble(order -> order.amount().doubleValue())
                .max()
                .orElse(0);
        return orders.stream()
                .map(order -> new Dot(x(order.day()), radius(order.amount().doubleValue(), most), order))
                .toList();
    }

    private static double radius(double amount, double most) {
        return most <= 0
                ? SMALLEST_DOT
                : round(Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(Math.max(0, amount) / most)));
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < orders.size(); i++) {
            double before = x(orders.get(i - 1).day());
            double here = x(orders.get(i).day());
            if (here - before >= NARROWEST_GAP_WITH_NUMBER) {
                long days = ChronoUnit.DAYS.between(
                        orders.get(i - 1).day(), orders.get(i).day());
                gaps.add(new Gap(round((before + here) / 2), days));
            }
        }
        return gaps;
    }

    private List<Tick> ticks(LocalDate end) {
        List<Tick> ticks = new ArrayList<>();
        int step = Stream.of(1, 2, 3, 6, 12)
                .filter(months -> months * 30 * perDay >= ROOM_OF_A_MONTH_NAME)
                .findFirst()
                .orElse(12);
        LocalDate first = start.withDayOfMonth(1).plusMonths(1);
        for (LocalDate month = first; !month.isAfter(end); month = month.plusMonths(1)) {
            boolean named = (month.getMonthValue() - 1) % step == 0;
            if (named || step < 6) {
                ticks.add(new Tick(x(month), month, named && x(month) < width - 24));
            }
        }
        return ticks;
    }

    /** Places three labels over their days, in order from left to right, apart from each other and inside the picture. */
    private double[] labels(@Nullable Double expected, double today, @Nullable Double loss) {
        double[] wished = {expected == null ? -LABEL : expected, today, loss == null ? width + LABEL : loss};
        List<Integer> order = Stream.of(0, 1, 2)
                .sorted(Comparator.comparingDouble(i -> wished[i]))
                .filter(i -> (i != 0 || expected != null) && (i != 2 || loss != null))
                .toList();
        double[] placed = wished.clone();
        double room = width - LABEL / 2;
        for (int i = order.size() - 1; i >= 0; i--) {
            placed[order.get(i)] = Math.min(placed[order.get(i)], room);
            room = placed[order.get(i)] - LABEL;
        }
        room = LABEL / 2;
        for (int index : order) {
            placed[index] = round(Math.max(placed[index], room));
            room = placed[index] + LABEL;
        }
        return placed;
    }

    private double x(LocalDate day) {
        return round(MARGIN + ChronoUnit.DAYS.between(start, day) * perDay);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
