package io.liuke.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The lifecycle rules that the company has set, and what its people decided about single customers. */
@Service
public class LifecycleRuleBook {

    private final CustomerStateStore store;

    LifecycleRuleBook(CustomerStateStore store) {
        this.store = store;
    }

    public LifecycleRules rules() {
        return store.rules();
    }

    /** What people decided about states up to {@code asOf}, by customer id, in order of day. */
    public Map<Long, List<StateDecision>> decisions(LocalDate asOf) {
        return store.decisions(asOf);
    }
}
