package io.liuke.derivation;

import io.liuke.customer.CustomerCancelled;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerStateDecided;
import io.liuke.customer.CustomerTraitsChanged;
import io.liuke.customer.LifecycleRuleBook;
import io.liuke.purchase.CostsChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a person decides or enters about one customer shows at once: all is derived within the same transaction. */
@Component
class StateInputListener {

    private final Derivations derivations;
    private final LifecycleRuleBook rules;

    StateInputListener(Derivations derivations, LifecycleRuleBook rules) {
        this.derivations = derivations;
        this.rules = rules;
    }

    @EventListener
    void on(CustomerStateDecided decision) {
        refresh(decision.customer());
    }

    @EventListener
    void on(CustomerCancelled cancellation) {
        refresh(cancellation.customer());
    }

    /** Another segment may have other rules. */
    @EventListener
    void on(CustomerTraitsChanged change) {
        if (rules.rules().askForTraits()) {
            refresh(change.customer());
        }
    }

    @EventListener
    void on(CostsChanged costs) {
        refresh(costs.customer());
    }

    private void refresh(CustomerId customer) {
        derivations.refresh(List.of(customer));
    }
}
