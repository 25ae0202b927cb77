package io.liuke.web.customer;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.RiskScore;
import io.liuke.customer.CustomerReadModel;
import io.liuke.customer.StateChoices;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.interaction.Channel;
import io.liuke.shared.BusinessTime;
import io.liuke.web.contact.ContactForm;
import io.liuke.web.security.CurrentUser;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a customer's page before anybody has typed. */
@Component
class ActionForms {

    private static final int SNOOZE_DAYS = 7;

    private final ChurnRisks risks;
    private final FollowupReadModel followups;
    private final CaseReadModel cases;
    private final CustomerReadModel customers;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    ActionForms(
            ChurnRisks risks,
            FollowupReadModel followups,
            CaseReadModel cases,
            CustomerReadModel customers,
            CurrentUser currentUser,
            BusinessTime time) {
        this.risks = risks;
        this.followups = followups;
        this.cases = cases;
        this.customers = customers;
        this.currentUser = currentUser;
        this.time = time;
    }

    /**
     * The form of an action; empty where the action makes no sense for this customer.
     *
     * @param person whom {@link Action#PERSON} changes; null for a new one
     */
    Optional<Object> blank(Action action, CustomerHead customer, @Nullable Long person) {
        LocalDate today = time.today();
        return switch (action) {
            case CONTACT -> Optional.of(contact(customer));
            case FOLLOWUP ->
                Optional.of(new FollowupForm(
                        "",
                        today.plusDays(1),
                        null,
                        Channel.PHONE,
                        false,
                        currentUser.id().value()));
            case SNOOZE -> Optional.of(new OverrideForm(today.plusDays(SNOOZE_DAYS), ""));
            case FALSE_ALARM ->
                risks.of(customer.customerId()).map(score -> new OverrideForm(today.plusDays(score.horizonDays()), ""));
            case OWNER -> Optional.of(new OwnerForm(customer.ownerId(), customer.version()));
            case STATE -> state(customer);
            case PERSON -> person(customer, person);
            case COST -> Optional.of(CostForm.blank(today));
            case CASE ->
                cases.openOf(customer.customerId()).isPresent() ? Optional.empty() : Optional.of(new CaseForm(null));
            case STAGE -> cases.openOf(customer.customerId()).flatMap(ActionForms::stage);
            case DIAGNOSIS -> cases.openOf(customer.customerId()).map(ActionForms::diagnosis);
        };
    }

    /** What a contact of today may have been. */
    @Nullable FollowupItem due(CustomerHead customer) {
        return ContactForm.due(followups.openOf(customer.customerId()), time.today());
    }

    Optional<CaseView> openCase(CustomerHead customer) {
        return cases.openOf(customer.customerId());
    }

    /** By the channel that is planned, else by the one that the score suggests. */
    private ContactForm contact(CustomerHead customer) {
        List<FollowupItem> planned = followups.openOf(customer.customerId());
        Channel channel = planned.stream()
                .findFirst()
                .map(FollowupItem::channel)
                .or(() -> risks.of(customer.customerId()).map(RiskScore::channel))
                .orElse(Channel.PHONE);
        return ContactForm.blank(channel, ContactForm.due(planned, time.today()));
    }

    private static Optional<Object> state(CustomerHead customer) {
        return StateChoices.from(customer.state()).isEmpty()
                ? Optional.empty()
                : Optional.of(new StateForm(null, "", customer.version()));
    }

    private Optional<Object> person(CustomerHead customer, @Nullable Long person) {
        if (person == null) {
            return Optional.of(PersonForm.blank(customer.version()));
        }
        return customers.people(customer.customerId()).stream()
                .filter(item -> item.id() == person)
                .map(item -> (Object) PersonForm.of(item, customer.version()))
                .findFirst();
    }

    private static Optional<Object> stage(CaseView open) {
        return open.stage().next().stream().findFirst().map(usual -> new StageForm(usual, null, null, open.version()));
    }

    private static Object diagnosis(CaseView open) {
        return new DiagnosisForm(open.causeStated(), open.causeVerified(), open.evidence(), open.version());
    }
}
