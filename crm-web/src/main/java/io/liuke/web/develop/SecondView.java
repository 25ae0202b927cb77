package io.liuke.web.develop;

import io.liuke.churn.ModelCard.CurvePoint;
import io.liuke.churn.insight.OneOrderCustomer;
import io.liuke.churn.insight.SecondOrders;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Customers with one order day, on the curve of second orders. */
record SecondView(
        SecondOrders orders,
        List<Row> rows,
        int total,
        @Nullable SecondCurve curve) {

    static final int PAGE = 25;

    /** Of more than that it is only said that they are more. */
    static final int COUNTED = 10_000;

    private static final int POINTS_IN_TABLE = 12;

    /**
     * @param already share of all customers who had ordered again by that day
     * @param chance of a second order within the horizon, as none has come yet
     * @param mayContact whether the current user may plan something for them
     */
    record Row(OneOrderCustomer customer, double already, double chance, boolean mayContact) {}

    static SecondView of(
            SecondOrders orders, List<OneOrderCustomer> found, int total, Predicate<@Nullable Long> mayContact) {
        List<Row> rows = found.stream()
                .limit(PAGE)
                .map(c -> new Row(c, orders.by(c.day()), orders.chance(c.day()), mayContact.test(c.ownerId())))
                .toList();
        List<Integer> days = rows.stream().map(row -> row.customer().day()).toList();
        return new SecondView(orders, rows, total, orders.known() ? SecondCurve.of(orders, days) : null);
    }

    public int counted() {
        return COUNTED;
    }

    public boolean anyContactable() {
        return rows.stream().anyMatch(Row::mayContact);
    }

    /** The table behind the picture: evenly over the curve, its end among them. */
    public List<CurvePoint> points() {
        List<CurvePoint> all = orders.curve();
        int every = Math.max(1, (int) Math.ceil(all.size() / (double) POINTS_IN_TABLE));
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0 || i == all.size() - 1)
                .mapToObj(all::get)
                .toList();
    }
}
