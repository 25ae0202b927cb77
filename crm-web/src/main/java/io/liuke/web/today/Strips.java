package io.liuke.web.today;

import io.liuke.pyramid.ValueTier;
import io.liuke.web.today.TodayView.Strip;
import io.liuke.web.today.TodayView.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The header strip and the tabs of a queue that has been read; pure. */
final class Strips {

    private static final List<String> KEY_TIERS = Arrays.stream(ValueTier.values())
            .filter(ValueTier::isKey)
            .map(Enum::name)
            .toList();

    private Strips() {}

    static Strip of(Outline outline, StripReadModel.Count snoozed, StripReadModel.Count overdue) {
        List<QueueSpot> todo = outline.todo();
        return new Strip(
                count(outline.spots().size(), outline.capped()),
                (int) outline.spots().stream().filter(QueueSpot::worked).count(),
                outline.money(),
                outline.capped(),
                outline.line(),
                outline.capacity(),
                (int) todo.stream().filter(QueueSpot::fresh).count(),
                snoozed,
                overdue);
    }

    static List<Tab> tabs(Outline outline, QueueAddress address, StripReadModel.Count overdue) {
        QueueAddress all = new QueueAddress(address.filter().onlyScope(), null);
        QueueFilter now = address.filter();
        return List.of(
                tab("all", all.page(), outline, spot -> true, !now.narrows()),
                tab(
                        "key",
                        all.with("tier", KEY_TIERS),
                        outline,
                        spot -> KEY_TIERS.contains(String.valueOf(spot.tier())),
                        KEY_TIERS.equals(now.tier())),
                new Tab(
                        "overdue",
                        all.show(QueueFilter.OVERDUE),
                        capped(overdue.customers()),
                        now.shows(QueueFilter.OVERDUE)),
                tab(
                        "noNext",
                        all.with("next", List.of(QueueFilter.NONE)),
                        outline,
                        spot -> spot.dueOn() == null,
                        QueueFilter.NONE.equals(now.next())));
    }

    private static Tab tab(String key, String address, Outline outline, Predicate<QueueSpot> counts, boolean chosen) {
        int count = (int) outline.spots().stream().filter(counts).count();
        return new Tab(key, address, count(count, outline.capped()), chosen);
    }

    /** A count of what was read; with more behind it, at least that. */
    static String count(int count, boolean capped) {
        return capped ? "%,d+".formatted(count) : "%,d".formatted(count);
    }

    /** A count that stopped one above the limit. */
    static String capped(int count) {
        return count > Outline.LIMIT ? count(Outline.LIMIT, true) : count(count, false);
    }
}
