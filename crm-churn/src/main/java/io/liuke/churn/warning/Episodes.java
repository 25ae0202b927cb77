package io.liuke.churn.warning;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what several rules are about; a condition that more than one has is worked out once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Episodes {

    private final EpisodeStore store;

    Episodes(EpisodeStore store) {
        this.store = store;
    }

    /** Conditions by their slot in the temporary table. */
    record Slots(List<Condition> conditions) {

        int of(Condition condition) {
            for (int slot = 0; slot < conditions.size(); slot++) {
                if (conditions.get(slot).isSameAs(condition)) {
                    return slot;
                }
            }
            return -1;
        }
    }

    Slots hold(List<Conditions> rules, Watch watch) {
        Slots slots = new Slots(new ArrayList<>());
        store.begin();
        rules.stream().flatMap(rule -> rule.all().stream()).forEach(condition -> {
            if (slots.of(condition) < 0) {
                store.hold(slots.conditions().size(), condition, watch);
                slots.conditions().add(condition);
            }
        });
        store.heldAll();
        return slots;
    }

    /** Leaves the episodes of a rule in the temporary table. */
    void combine(Slots slots, Conditions rule, Watch watch) {
        int first = slots.of(rule.first());
        Condition second = rule.second();
        store.combine(first, second == null ? first : slots.of(second), rule.joined() == Joined.AND, watch);
    }
}
