package io.liuke.web.customer;

import io.liuke.customer.CustomerReadModel;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.StateChoices;
import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEfforts;
import io.liuke.shared.BusinessTime;
import io.liuke.web.security.CurrentUser;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseStage;
import io.liuke.winback.CaseView;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a customer's page before anybody has typed. */
@Component
class ActionForms {

    private static final int SNOOZE_DAYS = 7;
    private static final int FALSE_ALARM_DAYS = 30;

    private final ContactEfforts efforts;
    private final CaseReadModel cases;
    private final CustomerReadModel customers;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    ActionForms(
            ContactEfforts efforts,
            CaseReadModel cases,
            CustomerReadModel customers,
            CurrentUser currentUser,
            BusinessTime time) {
        this.efforts = efforts;
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
            case CONTACT ->
                Optional.of(ContactForm.blank(efforts.of(Channel.PHONE).minutes()));
            case FOLLOWUP ->
                Optional.of(new FollowupForm(
                        "",
                        today.plusDays(1),
                        null,
                        Channel.PHONE,
                        false,
                        currentUser.id().value()));
            case SNOOZE -> Optional.of(new OverrideForm(today.plusDays(SNOOZE_DAYS), ""));
            case FALSE_ALARM -> Optional.of(new OverrideForm(today.plusDays(FALSE_ALARM_DAYS), ""));
            case OWNER -> Optional.of(new OwnerForm(customer.ownerId(), customer.version()));
            case STATE -> state(customer);
            case PERSON -> person(customer, person);
            case CASE ->
                cases.openOf(customer.customerId()).isPresent() ? Optional.empty() : Optional.of(new CaseForm(null));
            case STAGE -> cases.openOf(customer.customerId()).flatMap(ActionForms::stage);
            case DIAGNOSIS -> cases.openOf(customer.customerId()).map(ActionForms::diagnosis);
        };
    }

    Optional<CaseView> openCase(CustomerHead customer) {
        return cases.openOf(customer.customerId());
    }

    private static Optional<Object> state(CustomerHead customer) {
        Iterator<LifecycleState> choices = StateChoices.from(customer.state()).iterator();
        return choices.hasNext()
                ? Optional.of(new StateForm(choices.next(), "", customer.version()))
                : Optional.empty();
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
        Iterator<CaseStage> next = open.stage().next().iterator();
        return next.hasNext() ? Optional.of(new StageForm(next.next(), null, null, open.version())) : Optional.empty();
    }

    private static Object diagnosis(CaseView open) {
        return new DiagnosisForm(open.causeStated(), open.causeVerified(), open.evidence(), open.version());
    }
}
