package io.liuke.web.dashboard;

import io.liuke.churn.insight.TierFlow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The moves between tiers as a table. */
public final class TierMoves {

    private final Map<MoveFrom, Map<MoveTo, Long>> counts = new EnumMap<>(MoveFrom.class);
    private final long up;
    private final long down;

    TierMoves(List<TierFlow> flows) {
        for (TierFlow flow : flows) {
            counts.computeIfAbsent(MoveFrom.of(flow), from -> new EnumMap<>(MoveTo.class))
                    .merge(MoveTo.of(flow), flow.customers(), Long::sum);
        }
        up = flows.stream().filter(TierFlow::up).mapToLong(TierFlow::customers).sum();
        down = flows.stream()
                .filter(TierFlow::down)
                .mapToLong(TierFlow::customers)
                .sum();
    }

    /** Who had been given up and came back all the same is rare, and has a row only if there is anybody. */
    public List<MoveFrom> rows() {
        return Arrays.stream(MoveFrom.values())
                .filter(from -> from != MoveFrom.NON_CUSTOMER || from(from) > 0)
                .toList();
    }

    public List<MoveTo> columns() {
        return List.of(MoveTo.values());
    }

    public long count(MoveFrom from, MoveTo to) {
        return counts.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
    }

    public long from(MoveFrom from) {
        return columns().stream().mapToLong(to -> count(from, to)).sum();
    }

    public long to(MoveTo to) {
        return Arrays.stream(MoveFrom.values())
                .mapToLong(from -> count(from, to))
                .sum();
    }

    public long all() {
        return columns().stream().mapToLong(this::to).sum();
    }

    /** Customers who moved to a higher tier. */
    public long up() {
        return up;
    }

    public long down() {
        return down;
    }

    public long lost() {
        return to(MoveTo.LOST);
    }

    /** How a cell is told apart: UP, DOWN, OUT, SAME, or PLAIN for those who came. */
    public String kind(MoveFrom from, MoveTo to) {
        if (!from.isTier() || count(from, to) == 0) {
            return "plain";
        }
        if (!to.isTier()) {
            return "out";
        }
        int step = Integer.compare(to.ordinal(), from.ordinal());
        return step == 0 ? "same" : step < 0 ? "up" : "down";
    }
}
