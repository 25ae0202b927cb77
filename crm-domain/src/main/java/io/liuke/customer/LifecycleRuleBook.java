package io.liuke.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
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
     * Settles the usual gap on what was measured, if that is a quarter away from what was used: were it to follow every small
     * change, the day on which each one-time buyer was lost would move with it.
     *
     * @return the gap to go by, in days
     */
    public static double settle(double used, double measured) {
        return Math.abs(measured / used - 1) <= SETTLED_WITHIN ? used : measured;
    }

    /** The gap to go by from now on, in days. */
    @Transactional
    public void keepUsualGap(double settled) {
        store.saveUsualGap(settled);
    }

    /**
     * What people decided about states up to {@code asOf}, by customer id, in order of day.
     *
     * @param ids about these customers, or about all for null
     */
    public Map<Long, List<StateDecision>> decisions(LocalDate asOf, @Nullable Collection<Long> ids) {
        return store.decisions(asOf, ids);
    }
}
