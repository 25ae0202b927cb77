package io.liuke.web.develop;

import io.liuke.churn.ModelCard.CurvePoint;
import io.liuke.churn.insight.SecondOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the curve: a staircase with its interval, the day by which half of the second orders came, and where the
 * customers of the page stand. In units of the picture.
 *
 * @param line SVG path of the share
 * @param band SVG path around its interval
 * @param usual where the usual day stands; null where it lies outside
 */
record SecondCurve(
        String line, String band, @Nullable Double usual, List<Dot> dots, List<Tick> days, List<Tick> shares) {

    static final int WIDTH = 860;
    static final int HEIGHT = 210;

    private static final int LEFT = 44;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int AXIS = 182;
    private static final int LONGEST = 730;

    record Dot(double x, double y) {}

    /** @param value days, or a share */
    record Tick(double at, double value) {}

    /** Where a day and a share stand. */
    private record Scale(int lastDay, double most) {

        double x(double day) {
            return rounded(LEFT + (WIDTH - LEFT - RIGHT) * Math.min(day, lastDay) / lastDay);
        }

        double y(double share) {
            return rounded(AXIS - (AXIS - TOP) * Math.min(share, most) / most);
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    static SecondCurve of(SecondOrders orders, List<Integer> customers) {
        int last = Math.max(1, Math.min(LONGEST, orders.lastDay()));
        List<CurvePoint> points =
                orders.curve().stream().filter(p -> p.day() <= last).toList();
        double high = points.stream().mapToDouble(CurvePoint::high).max().orElse(1);
        Scale scale = new Scale(last, Math.min(1, Math.ceil(Math.max(high, 0.01) * 10) / 10));
        Long usual = orders.usual();
        return new SecondCurve(
                line(points, scale),
                band(points, scale),
                usual == null || usual > last ? null : scale.x(usual),
                customers.stream()
                        .filter(day -> day <= last)
                        .map(day -> new Dot(scale.x(day), scale.y(orders.by(day))))
                        .distinct()
                        .toList(),
                ticks(last).stream().map(day -> new Tick(scale.x(day), day)).toList(),
                IntStream.rangeClosed(0, 2)
                        .mapToObj(i -> new Tick(scale.y(scale.most() * i / 2), scale.most() * i / 2))
                        .toList());
    }

    private static String line(List<CurvePoint> points, Scale scale) {
        StringBuilder path = new StringBuilder(at('M', scale.x(0), scale.y(0)));
        for (CurvePoint point : points) {
            path.append('H').append(scale.x(point.day())).append('V').append(scale.y(point.share()));
        }
        return path.append('H').append(scale.x(scale.lastDay())).toString();
    }

    /** Along the upper ends, and back along the lower. */
    private static String band(List<CurvePoint> points, Scale scale) {
        StringBuilder path = new StringBuilder(at('M', scale.x(0), scale.y(0)));
        for (CurvePoint point : points) {
            path.append('H').append(scale.x(point.day())).append('V').append(scale.y(point.high()));
        }
        path.append('H').append(scale.x(scale.lastDay()));
        for (int i = points.size() - 1; i >= 0; i--) {
            path.append('V')
                    .append(scale.y(points.get(i).low()))
                    .append('H')
                    .append(scale.x(points.get(i).day()));
        }
        return path.append('Z').toString();
    }

    private static String at(char command, double x, double y) {
        return String.format(Locale.ROOT, "%c%.1f %.1f", command, x, y);
    }

    private static List<Integer> ticks(int last) {
        int step = last > 400 ? 90 : last > 120 ? 30 : last > 40 ? 10 : 5;
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day <= last; day += step) {
            days.add(day);
        }
        return days;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int axis() {
        return AXIS;
    }
}
