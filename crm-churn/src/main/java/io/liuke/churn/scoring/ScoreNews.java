package io.liuke.churn.scoring;

import io.liuke.customer.CustomersHandedOver;
import io.liuke.derivation.CustomersRederived;
import io.liuke.derivation.DerivationCompleted;
import io.liuke.followup.FollowupDone;
import io.liuke.followup.FollowupPlanned;
import io.liuke.followup.FollowupReopened;
import io.liuke.followup.FollowupRescheduled;
import io.liuke.followup.FollowupWithdrawn;
import io.liuke.interaction.ContactEffortsChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the scores in step with what they were made from, within the transaction that changed it. */
@Component
class ScoreNews {

    private final ScoringPlanner planner;
    private final Rescoring rescoring;
    private final ScoreColumnsStore columns;

    ScoreNews(ScoringPlanner planner, Rescoring rescoring, ScoreColumnsStore columns) {
        this.planner = planner;
        this.rescoring = rescoring;
        this.columns = columns;
    }

    @EventListener
    void on(DerivationCompleted derivation) {
        if (derivation.current()) {
            planner.start(null, null);
        }
    }

    @EventListener
    void on(CustomersRederived derived) {
        rescoring.rescore(derived.customers());
    }

    @EventListener
    void on(FollowupPlanned planned) {
        if (planned.promise()) {
            rescoring.rescore(List.of(planned.customer()));
        }
    }

    @EventListener
    void on(FollowupDone done) {
        if (done.promise()) {
            rescoring.rescore(List.of(done.customer()));
        }
    }

    @EventListener
    void on(FollowupWithdrawn withdrawn) {
        if (withdrawn.promise()) {
            rescoring.rescore(List.of(withdrawn.customer()));
        }
    }

    @EventListener
    void on(FollowupReopened reopened) {
        if (reopened.promise()) {
            rescoring.rescore(List.of(reopened.customer()));
        }
    }

    @EventListener
    void on(FollowupRescheduled rescheduled) {
        if (rescheduled.promise()) {
            rescoring.rescore(List.of(rescheduled.customer()));
        }
    }

    @EventListener
    void on(CustomersHandedOver handedOver) {
        columns.copyOwners(handedOver.handover());
        rescoring.repeatAfterAll(handedOver.customers());
    }

    @EventListener
    void on(ContactEffortsChanged changed) {
        columns.applyEfforts();
    }
}
