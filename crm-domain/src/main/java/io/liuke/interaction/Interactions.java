package io.liuke.interaction;

import io.liuke.shared.BusinessTime;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes contacts. They are append-only: what was noted is never changed. */
@Service
public class Interactions {

    private final InteractionStore store;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Interactions(InteractionStore store, BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.time = time;
        this.events = events;
    }

    /**
     * Notes a contact and publishes {@link InteractionLogged} in the same transaction.
     *
     * @throws IllegalArgumentException if it lies in the future
     */
    @Transactional
    public InteractionId log(LogInteraction contact) {
        Instant now = time.now();
        if (contact.at().isAfter(now)) {
            throw new IllegalArgumentException("a contact cannot lie in the future: " + contact.at());
        }
        InteractionId id = store.insert(contact, now);
        events.publishEvent(new InteractionLogged(
                contact.customer(),
                id,
                contact.at(),
                contact.channel(),
                contact.direction(),
                contact.twoWay(),
                contact.staff()));
        return id;
    }
}
