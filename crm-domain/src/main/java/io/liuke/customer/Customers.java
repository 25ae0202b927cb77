package io.liuke.customer;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes customers and the people there. Each change takes the version of the customer that the person saw,
 * and throws {@link StaleRecord} if somebody else was faster and {@link NoSuchElementException} if there is nobody.
 */
@Service
public class Customers {

    private final CustomerStore store;
    private final PersonStore people;
    private final Ownership ownership;
    private final CustomerReadModel customers;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Customers(
            CustomerStore store,
            PersonStore people,
            Ownership ownership,
            CustomerReadModel customers,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.ownership = ownership;
        this.customers = customers;
        this.time = time;
        this.events = events;
    }

    /**
     * Creates a potential customer.
     *
     * @throws CodeTaken if another customer is known under the code
     */
    @Transactional
    public CustomerId create(NewCustomer customer) {
        long id = store.nextId();
        String code = Objects.requireNonNullElse(customer.code(), "K-" + id);
        store.insert(id, code, customer, time.today(), time.now());
        if (!store.claimCode(code, id)) {
            throw new CodeTaken(code);
        }
        CustomerId created = new CustomerId(id);
        events.publishEvent(new CustomerCreated(created));
        return created;
    }

    /** Saves what a form shows as one change: it holds as a whole or not at all. */
    @Transactional
    public void edit(CustomerId id, Profile profile, Consent consent, @Nullable LocalDate cancelledOn, int version) {
        LocalDate before = find(id).cancelledOn();
        editProfile(id, profile, version);
        setConsent(id, consent, version + 1);
        if (!Objects.equals(before, cancelledOn)) {
            cancel(id, cancelledOn, version + 2);
        }
    }

    @Transactional
    public void editProfile(CustomerId id, Profile profile, int version) {
        CustomerTraits before = find(id).profile().traits();
        written(id, store.saveProfile(id, profile, version));
        if (!before.equals(profile.traits())) {
            events.publishEvent(new CustomerTraitsChanged(id));
        }
    }

    @Transactional
    public void setConsent(CustomerId id, Consent consent, int version) {
        written(id, store.saveConsent(id, consent, version));
    }

    /** Gives the customer to an account manager, or to none; the open work of the one before goes along. */
    @Transactional
    public void assign(CustomerId id, @Nullable StaffId owner, StaffId by, int version) {
        Long before = find(id).ownerId();
        StaffId from = before == null ? null : new StaffId(before);
        written(
                id,
                Objects.equals(from, owner)
                        ? store.touch(id, version)
                        : ownership.assign(id, from, owner, by, version));
    }

    /**
     * Decides about the state, as of the business date. What the customer is then follows from the purchases and from all
     * decisions, and holds when this returns.
     *
     * @throws IllegalTransition if a person cannot move the customer there; it names where they can
     */
    @Transactional
    public void decide(CustomerId id, LifecycleState to, String reason, StaffId by, int version) {
        LifecycleState from = find(id).state();
        Set<LifecycleState> legal = StateChoices.from(from);
        if (!legal.contains(to)) {
            throw new IllegalTransition(from, to, legal);
        }
        written(id, store.touch(id, version));
        store.insertDecision(id, new StateDecision(toDay(time.today()), to, reason.strip(), by.value()), time.now());
        events.publishEvent(new CustomerStateDecided(id, to, by));
    }

    /**
     * Notes the day on which the customer cancelled, or takes the note back with null.
     *
     * @throws IllegalArgumentException if the day lies in the future
     */
    @Transactional
    public void cancel(CustomerId id, @Nullable LocalDate day, int version) {
        if (day != null && day.isAfter(time.today())) {
            throw new IllegalArgumentException("a cancellation is noted once it has happened, not before " + day);
        }
        written(id, store.saveCancelledOn(id, day, version));
        events.publishEvent(new CustomerCancelled(id, day));
    }

    @Transactional
    public PersonId addPerson(CustomerId id, Person person, int version) {
        written(id, store.touch(id, version));
        return people.insert(id, person);
    }

    @Transactional
    public void changePerson(CustomerId id, PersonId personId, Person person, int version) {
        written(id, store.touch(id, version));
        existing(people.update(id, personId, person), personId);
    }

    @Transactional
    public void removePerson(CustomerId id, PersonId personId, int version) {
        written(id, store.touch(id, version));
        existing(people.delete(id, personId), personId);
    }

    private static int toDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private void written(CustomerId id, int rows) {
        if (rows == 0) {
            find(id);
            throw new StaleRecord("customer");
        }
    }

    private CustomerDetail find(CustomerId id) {
        return customers.find(id).orElseThrow(() -> new NoSuchElementException("no customer " + id.value()));
    }

    private static void existing(int rows, PersonId id) {
        if (rows == 0) {
            throw new NoSuchElementException("no person " + id.value());
        }
    }
}
