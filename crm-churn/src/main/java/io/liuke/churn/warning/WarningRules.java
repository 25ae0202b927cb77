package io.liuke.churn.warning;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes the rules; each takes effect with the next night. */
@Service
@Transactional
public class WarningRules {

    private final WarningRuleStore store;
    private final BusinessTime time;

    WarningRules(WarningRuleStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    public List<WarningRule> all() {
        return store.all();
    }

    public Optional<WarningRule> find(WarningRuleId id) {
        return store.find(id);
    }

    public WarningRuleId create(String name, Conditions conditions) {
        return store.insert(name, conditions);
    }

    /**
     * @param name null for a rule that came with the product and keeps its name
     * @throws StaleRecord if somebody else changed or deleted it meanwhile
     */
    public void change(WarningRuleId id, @Nullable String name, Conditions conditions, int version) {
        if (store.update(id, name, conditions, version) == 0) {
            throw new StaleRecord("warning_rule");
        }
    }

    public void enable(WarningRuleId id, boolean enabled) {
        store.enable(id, enabled);
    }

    /** Its warnings are not shown any more; {@link #restore} takes it back. */
    public void delete(WarningRuleId id) {
        store.delete(id, time.now());
    }

    public void restore(WarningRuleId id) {
        store.delete(id, null);
    }
}
