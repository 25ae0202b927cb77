package io.liuke.derivation;

import io.liuke.customer.CustomerRules;
import io.liuke.customer.LifecycleHistory;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.StateDecision;
import io.liuke.customer.StateTransition;
import io.liuke.purchase.DayCounts;
import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseFacts;
import io.liuke.pyramid.TierRule.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first pass of a derivation: for each customer, from the order history, the facts and the replayed lifecycle. What
 * the ranking needs is kept in {@link Standings}; the rest goes out at once.
 */
final class Pass {

    private static final int[] NO_ORDERS = {};

    private final LocalDate asOf;
    private final int today;
    private final double companyGap;
    private final Basis basis;
    private final Map<Long, List<StateDecision>> decisions;
    private final CustomerIndex index;
    private final int[] reviewDays;
    private final Standings standings;
    private final DayCounts gaps;
    private final Consumer<Derived> out;
    private int next;

    /** What the pass found about one customer; facts are null for one who has not bought. */
    record Derived(
            long customerId,
            @Nullable PurchaseFacts facts,
            @Nullable LocalDate lossOn,
            List<StateTransition> history,
            int keep,
            boolean changed) {}

    /** What the pass goes by. */
    record Terms(
            LocalDate asOf,
            double companyGap,
            Basis basis,
            Map<Long, List<StateDecision>> decisions,
            int[] reviewDays) {}

    /** @param gaps gets the gaps between the order days of all who pass */
    Pass(Terms terms, CustomerIndex index, Standings standings, DayCounts gaps, Consumer<Derived> out) {
        this.asOf = terms.asOf();
        this.today = Math.toIntExact(terms.asOf().toEpochDay());
        this.companyGap = terms.companyGap();
        this.basis = terms.basis();
        this.decisions = terms.decisions();
        this.reviewDays = terms.reviewDays();
        this.index = index;
        this.standings = standings;
        this.gaps = gaps;
        this.out = out;
    }

    /** Takes the next buyer; those without orders who come before are done first. */
    void buyer(OrderHistory history) {
        int i = index.seek(history.customerId());
        nonBuyersBefore(i);
        next = i + 1;
        int[] orders = history.orderDays();
        CustomerRules rules = index.rules(i);
        standings.count(rules.segmentAt(LifecycleHistory.ownGap(orders, orders.length)));
        gaps.addGaps(orders);
        List<StateTransition> changes = replay(i, orders);
        int loss = LifecycleHistory.lossDay(orders, orders.length, rules, companyGap);
        PurchaseFacts facts = PurchaseFacts.of(history, asOf);
        emit(i, facts, LocalDate.ofEpochDay(loss), changes);
        LifecycleState state = stateAt(changes, today);
        double[] amounts = basis == Basis.PROFIT ? history.profit() : history.revenue();
        int last = orders[orders.length - 1];
        standings.add(
                history.customerId(),
                state,
                last,
                state.isActive() ? yearTo(history, amounts, today) : Double.NaN,
                yearTo(history, amounts, last),
                valuesAtReviews(history, amounts, changes));
        standings.earnings().add(history, facts);
    }

    /** Those after the last buyer. */
    void finish() {
        nonBuyersBefore(index.size());
    }

    private void nonBuyersBefore(int end) {
        for (; next < end; next++) {
            if (index.stateChanges(next) > 0 || decisions.containsKey(index.id(next))) {
                emit(next, null, null, replay(next, NO_ORDERS));
            }
        }
    }

    private List<StateTransition> replay(int i, int[] orders) {
        return LifecycleHistory.replay(
                orders,
                decisions.getOrDefault(index.id(i), List.of()),
                index.cancelledOn(i),
                index.rules(i),
                companyGap,
                today);
    }

    /** The stored history is kept as far as the replay begins with it; otherwise it is replaced as a whole. */
    private void emit(int i, @Nullable PurchaseFacts facts, @Nullable LocalDate lossOn, List<StateTransition> history) {
        int stored = index.stateChanges(i);
        boolean begins =
                stored <= history.size() && StateTransition.fingerprint(history, stored) == index.fingerprint(i)
                        || stored == 0;
        int keep = begins ? stored : 0;
        boolean changed = !begins || history.size() > stored;
        out.accept(new Derived(index.id(i), facts, lossOn, history, keep, changed));
    }

    private float[] valuesAtReviews(OrderHistory history, double[] amounts, List<StateTransition> changes) {
        float[] values = new float[reviewDays.length];
        for (int review = 0; review < reviewDays.length; review++) {
            int day = reviewDays[review];
            values[review] = stateAt(changes, day).isActive() ? (float) yearTo(history, amounts, day) : Float.NaN;
        }
        return values;
    }

    private static double yearTo(OrderHistory history, double[] amounts, int day) {
        return history.sum(amounts, day - 365, day);
    }

    private static LifecycleState stateAt(List<StateTransition> changes, int day) {
        LifecycleState state = LifecycleState.POTENTIAL;
        for (StateTransition change : changes) {
            if (change.day() > day) {
                break;
            }
            state = change.to();
        }
        return state;
    }
}
