package io.liuke.winback.casework;

import io.liuke.customer.CustomerId;
import io.liuke.derivation.BusinessDateMovedBack;
import io.liuke.derivation.CustomersRederived;
import io.liuke.derivation.DerivationCompleted;
import io.liuke.shared.BusinessTime;
import io.liuke.winback.casework.LossCaseStore.Whom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases open and end by themselves with the states that were derived, in the derivation's own transaction: a state is
 * never seen without its case.
 */
@Component
class CasesFollowStates {

    private final LossCaseStore store;
    private final BusinessTime time;

    CasesFollowStates(LossCaseStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /** What opened by itself after the date that the company now looks at has not happened yet. */
    @EventListener
    @Transactional
    void movedBack(BusinessDateMovedBack moved) {
        store.takeBackUntouched(moved.asOf());
    }

    /** A view of another date changes no case. */
    @EventListener
    @Transactional
    void derived(DerivationCompleted derivation) {
        if (derivation.current()) {
            List<CustomerId> moved = derivation.moved();
            follow(moved == null ? Whom.EVERYBODY : new Whom(false, moved), derivation.asOf());
        }
    }

    @EventListener
    @Transactional
    void rederived(CustomersRederived few) {
        follow(new Whom(false, few.customers()), few.asOf());
    }

    /** The order matters: a customer has one open case at most. */
    private void follow(Whom whom, LocalDate asOf) {
        Instant now = time.now();
        store.closeWonBack(whom, asOf, now);
        store.closeOvertaken(whom, asOf, now);
        store.openForLosses(whom, asOf, now);
    }
}
