package io.liuke.web.today;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.RiskOverride;
import io.liuke.churn.RiskScore;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.PersonItem;
import io.liuke.followup.FollowupItem;
import io.liuke.web.contact.ContactForm;
import io.liuke.winback.CaseView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer beside the queue.
 *
 * @param doing the form that is open: call, followup, snooze, alarm, case, stage, diagnosis, owner; null: none
 */
record PanelView(
        QueueRow row,
        CustomerDetail customer,
        RiskScore score,
        Outline.Place place,
        @Nullable CaseView openCase,
        @Nullable RiskOverride override,
        List<FollowupItem> followups,
        List<PersonItem> people,
        List<RecentEvent> events,
        LocalDate today,
        boolean mayContact,
        boolean mayChange,
        @Nullable String doing) {

    public List<Reason> risks() {
        return score.reasons(ReasonCode.Side.RISK);
    }

    public List<Reason> stays() {
        return score.reasons(ReasonCode.Side.STAY);
    }

    /** What a contact of today may have been. */
    public @Nullable FollowupItem due() {
        return ContactForm.due(followups, today);
    }

    public List<FollowupItem> promises() {
        return followups.stream().filter(FollowupItem::promise).toList();
    }

    public List<FollowupItem> tasks() {
        return followups.stream().filter(item -> !item.promise()).toList();
    }

    /** The ways by which the customer does not want to be reached. */
    public List<String> refused() {
        return Stream.of(
                        refusal("PHONE", customer.consentPhone()),
                        refusal("EMAIL", customer.consentEmail()),
                        refusal("SMS", customer.consentSms()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> refusal(String channel, @Nullable Boolean consent) {
        return Boolean.FALSE.equals(consent) ? List.of(channel) : List.of();
    }
}
