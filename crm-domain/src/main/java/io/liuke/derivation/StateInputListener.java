package io.liuke.derivation;

import io.liuke.customer.CustomerCancelled;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerStateDecided;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a person decides about one customer shows at once: state, facts and tier are derived within the same transaction. */
@Component
class StateInputListener {

    private final DerivationRunner runner;

    StateInputListener(DerivationRunner runner) {
        this.runner = runner;
    }

    @EventListener
    void on(CustomerStateDecided decision) {
        refresh(decision.customer());
    }

    @EventListener
    void on(CustomerCancelled cancellation) {
        refresh(cancellation.customer());
    }

    private void refresh(CustomerId customer) {
        runner.refresh(List.of(customer));
    }
}
