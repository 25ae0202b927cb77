package io.liuke.web.dashboard;

import io.liuke.churn.insight.StateFlow;
import io.liuke.customer.LifecycleState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The flow between states over a period as a table: from where in rows, to where in columns. */
public final class FlowTable {

    /** Columns. */
    public static final List<LifecycleState> TARGETS = List.of(
            LifecycleState.LOYAL,
            LifecycleState.REPEAT,
            LifecycleState.FIRST_TIME,
            LifecycleState.LOST,
            LifecycleState.NON_CUSTOMER);

    private final Map<FlowGroup, Map<LifecycleState, Long>> counts = new EnumMap<>(FlowGroup.class);

    FlowTable(List<StateFlow> flows) {
        for (StateFlow flow : flows) {
            counts.computeIfAbsent(FlowGroup.of(flow.from()), group -> new EnumMap<>(LifecycleState.class))
                    .merge(flow.to(), flow.customers(), Long::sum);
        }
    }

    /** Groups from which anybody came into one of the columns. */
    public List<FlowGroup> rows() {
        return Arrays.stream(FlowGroup.values())
                .filter(group -> from(group) > 0)
                .toList();
    }

    public List<LifecycleState> columns() {
        return TARGETS;
    }

    public long count(FlowGroup from, LifecycleState to) {
        return counts.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
    }

    public long from(FlowGroup from) {
        return TARGETS.stream().mapToLong(to -> count(from, to)).sum();
    }

    public long to(LifecycleState to) {
        return Arrays.stream(FlowGroup.values())
                .mapToLong(from -> count(from, to))
                .sum();
    }

    /** Not drawn: those who neither came nor went would hide the others. */
    public boolean drawn(FlowGroup from, LifecycleState to) {
        boolean aside = from == FlowGroup.NON_CUSTOMER || to == LifecycleState.NON_CUSTOMER;
        return !aside && !(from == FlowGroup.LOST && to == LifecycleState.LOST);
    }

    /** Active at the start of the period, lost at its end. */
    public long movedToLost() {
        return to(LifecycleState.LOST) - count(FlowGroup.LOST, LifecycleState.LOST);
    }

    /** Lost at the start, buying at the end. */
    public long regained() {
        return from(FlowGroup.LOST)
                - count(FlowGroup.LOST, LifecycleState.LOST)
                - count(FlowGroup.LOST, LifecycleState.NON_CUSTOMER);
    }

    public long stayedLost() {
        return count(FlowGroup.LOST, LifecycleState.LOST);
    }

    public long givenUp() {
        return to(LifecycleState.NON_CUSTOMER) - count(FlowGroup.NON_CUSTOMER, LifecycleState.NON_CUSTOMER);
    }

    public long firstTimeLost() {
        return count(FlowGroup.FIRST_TIME, LifecycleState.LOST);
    }

    /** Share of those moved to Lost who had ordered once only, 0 to 1. */
    public double lostAfterOneOrder() {
        return movedToLost() == 0 ? 0 : firstTimeLost() / (double) movedToLost();
    }
}
