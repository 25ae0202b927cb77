package io.liuke.web.today;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.Triage;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerReadModel;
import io.liuke.followup.FollowupReadModel;
import io.liuke.winback.CaseReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the panel together from what each module knows of the customer. */
@Component
class PanelReadModel {

    private static final int EVENTS = 5;

    private final CustomerReadModel customers;
    private final ChurnRisks risks;
    private final Triage triage;
    private final CaseReadModel cases;
    private final FollowupReadModel followups;
    private final RecentEventReadModel events;

    PanelReadModel(
            CustomerReadModel customers,
            ChurnRisks risks,
            Triage triage,
            CaseReadModel cases,
            FollowupReadModel followups,
            RecentEventReadModel events) {
        this.customers = customers;
        this.risks = risks;
        this.triage = triage;
        this.cases = cases;
        this.followups = followups;
        this.events = events;
    }

    PanelView panel(QueueRow row, Outline outline, Reach reach, @Nullable String doing) {
        CustomerId id = new CustomerId(row.customerId());
        return new PanelView(
                row,
                customers.find(id).orElseThrow(),
                risks.of(id).orElseThrow(),
                outline.place(row.priority(), row.customerId()),
                cases.openOf(id).orElse(null),
                triage.active(id).orElse(null),
                followups.openOf(id),
                customers.people(id),
                events.last(row.customerId(), EVENTS),
                outline.today(),
                reach.mayContact(row),
                reach.mayChange(row),
                doing);
    }
}
