package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerReadModel;
import io.liuke.followup.FollowupReadModel;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a {@link WorkPanel} together. */
@Component
class WorkPanels {

    private final FollowupReadModel followups;
    private final CaseReadModel cases;
    private final CustomerReadModel customers;
    private final StateHistoryReadModel states;

    WorkPanels(
            FollowupReadModel followups,
            CaseReadModel cases,
            CustomerReadModel customers,
            StateHistoryReadModel states) {
        this.followups = followups;
        this.cases = cases;
        this.customers = customers;
        this.states = states;
    }

    WorkPanel of(CustomerId customer) {
        List<CaseView> all = cases.ofCustomer(customer);
        return new WorkPanel(
                followups.openOf(customer),
                all.stream().filter(CaseView::isOpen).findFirst().orElse(null),
                all.stream().filter(view -> !view.isOpen()).toList(),
                customers.people(customer),
                states.of(customer));
    }
}
