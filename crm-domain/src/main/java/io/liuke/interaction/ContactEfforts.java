package io.liuke.interaction;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes and help by channel: a setting of the company. */
@Service
public class ContactEfforts {

    private final ContactEffortStore store;
    private final ApplicationEventPublisher events;

    ContactEfforts(ContactEffortStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** One for each channel, in the order of {@link Channel}. */
    public List<ContactEffort> list() {
        return store.list().stream()
                .sorted(Comparator.comparing(ContactEffort::channel))
                .toList();
    }

    public ContactEffort of(Channel channel) {
        return store.of(channel);
    }

    /** Saves the given channels, leaves the others as they are, and publishes {@link ContactEffortsChanged}. */
    @Transactional
    public void change(List<ContactEffort> efforts) {
        efforts.forEach(store::save);
        events.publishEvent(new ContactEffortsChanged());
    }
}
