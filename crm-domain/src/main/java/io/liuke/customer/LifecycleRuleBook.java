package io.liuke.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lifecycle rules that the company has set, and what its people decided about single customers. */
@Service
public class LifecycleRuleBook {

    private static final double SETTLED_WITHIN = 0.25;

    private final CustomerStateStore store;

    LifecycleRuleBook(CustomerStateStore store) {
        this.store = store;
    }

    public SegmentedRules rules() {
        return store.rules();
    }

    /** Sets other rules; states follow once all customers are derived anew. */
    @Transactional
    public void change(SegmentedRules rules) {
        store.saveRules(rules);
    }

    /** The company's usual gap in days as it was last settled; empty before the first derivation. */
    public OptionalDouble usualGap() {
        return store.usualGap();
    }

    /**
     * Settles the usual gap on what was measured, if that is a quarter away from what was settled before: were it to
     * follow every small change, the day on which each one-time buyer was lost would move with it.
     *
     * @return the gap to go by, in days
     */
    @Transactional
    public double settleUsualGap(double measured) {
        double gap = wouldSettleOn(measured);
        store.saveUsualGap(gap);
        return gap;
    }

    /** What {@link #settleUsualGap} would answer. */
    public double wouldSettleOn(double measured) {
        OptionalDouble settled = store.usualGap();
        return settled.isPresent() && Math.abs(measured / settled.getAsDouble() - 1) <= SETTLED_WITHIN
                ? settled.getAsDouble()
                : measured;
    }

    /** What people decided about states up to {@code asOf}, by customer id, in order of day. */
    public Map<Long, List<StateDecision>> decisions(LocalDate asOf) {
        return store.decisions(asOf);
    }
}
