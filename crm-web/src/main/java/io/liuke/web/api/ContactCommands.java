package io.liuke.web.api;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.ContactEfforts;
import io.liuke.interaction.InteractionId;
import io.liuke.interaction.Interactions;
import io.liuke.interaction.LogInteraction;
import io.liuke.shared.BusinessTime;
import io.liuke.web.security.CurrentUser;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Notes contacts that a machine sends, as made by the caller. */
@Component
class ContactCommands {

    private final Interactions interactions;
    private final ContactEfforts efforts;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    ContactCommands(Interactions interactions, ContactEfforts efforts, CurrentUser currentUser, BusinessTime time) {
        this.interactions = interactions;
        this.efforts = efforts;
        this.currentUser = currentUser;
        this.time = time;
    }

    InteractionId log(CustomerId customer, InteractionRequest request) {
        Instant now = time.now();
        Instant at = request.at() == null ? now : request.at();
        if (at.isAfter(now)) {
            throw InvalidFields.ahead("at", at);
        }
        Integer minutes = request.minutes();
        return interactions.log(new LogInteraction(
                customer,
                at,
                request.channel(),
                request.direction(),
                Boolean.TRUE.equals(request.twoWay()),
                request.note(),
                currentUser.id(),
                minutes == null ? efforts.of(request.channel()).minutes() : minutes));
    }
}
