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
    private final DayCounts gaps = new DayCounts();
    private final SegmentCounts segments = new SegmentCounts();
    private final Consumer<Derived> out;
    private final int end;
    private int next;

    /** Customers from one place in the index to before another. */
    record Part(int from, int until) {}

    /** What the pass goes by. */
    record Terms(
            LocalDate asOf,
            double companyGap,
            Basis basis,
            Map<Long, List<StateDecision>> decisions,
            int[] reviewDays) {}

    /** @param part whose histories come */
    Pass(Terms terms, CustomerIndex index, Part part, Standings standings, Consumer<Derived> out) {
        this.next = part.from();
        this.end = part.until();
        this.asOf = terms.asOf();
        this.today = Math.toIntExact(terms.asOf().toEpochDay());
        this.companyGap = terms.companyGap();
        this.basis = terms.basis();
        this.decisions = terms.decisions();
        this.reviewDays = terms.reviewDays();
        this.index = index;
        this.standings = standings;
        this.out = out;
    }

    /** Takes the next buyer; those without orders who come before are done first. */
    void buyer(OrderHistory history) {
        int i = index.find(history.customerId(), next);
        if (i < 0) {
            return; // came while this runs, and is derived by whoever brought it
        }
        nonBuyersBefore(i);
        next = i + 1;
        int[] orders = history.orderDays();
        CustomerRules rules = index.rules(i);
        int segment = rules.segmentAt(LifecycleHistory.ownGap(orders, orders.length));
        segments.count(segment);
        gaps.addGaps(orders);
        List<StateTransition> changes = replay(i, orders);
        int loss = LifecycleHistory.lossDay(orders, orders.length, rules, companyGap);
        PurchaseFacts facts = PurchaseFacts.of(history, asOf);
        emit(i, segment, facts, LocalDate.ofEpochDay(loss), changes);
        double[] amounts = basis == Basis.PROFIT ? history.profit() : history.revenue();
        int last = orders[orders.length - 1];
        standings.setBuyer(
                i,
                last,
                stateAt(changes, today).isActive() ? yearTo(history, amounts, today) : Double.NaN,
                yearTo(history, amounts, last),
                valuesAtReviews(history, amounts, changes));
        standings.earnings().set(i, history, facts);
    }

    /** Those after the last buyer; {@code all} gets the gaps between the order days of those who passed. */
    void finish(DayCounts all) {
        nonBuyersBefore(end);
        all.addAll(gaps);
        standings.segments().addAll(segments);
    }

    private void nonBuyersBefore(int place) {
        for (; next < place; next++) {
            if (index.stateChanges(next) > 0 || hasBought(next) || decisions.containsKey(index.id(next))) {
                emit(next, CustomerRules.GENERAL, null, null, replay(next, NO_ORDERS));
            }
        }
    }

    /** By what was derived last. */
    private boolean hasBought(int i) {
        return index.factsFingerprint(i) != FactColumns.NONE || !Double.isNaN(index.tierValue(i));
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
    private void emit(
            int i,
            int segment,
            @Nullable PurchaseFacts facts,
            @Nullable LocalDate lossOn,
            List<StateTransition> history) {
        int stored = index.stateChanges(i);
        boolean begins =
                stored <= history.size() && StateTransition.fingerprint(history, stored) == index.stateFingerprint(i)
                        || stored == 0;
        int keep = begins ? stored : 0;
        boolean changed = !begins || history.size() > stored;
        @Nullable Object[] columns = FactColumns.of(facts, lossOn);
        long fingerprint = FactColumns.fingerprint(columns);
        boolean factsChanged = fingerprint != index.factsFingerprint(i) || facts == null && hasBought(i);
        Derived derived = new Derived(index.id(i), segment, columns, fingerprint, history, keep, changed, factsChanged);
        standings.setState(i, derived.state());
        out.accept(derived);
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
