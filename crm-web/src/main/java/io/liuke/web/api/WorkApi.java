package io.liuke.web.api;

import io.liuke.customer.CustomerDetail;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.interaction.InteractionId;
import io.liuke.web.customer.CustomerAccess;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts, follow-ups and promises for machines. */
@RestController
class WorkApi {

    private final CustomerAccess access;
    private final ContactCommands contacts;
    private final FollowupCommands followups;

    WorkApi(CustomerAccess access, ContactCommands contacts, FollowupCommands followups) {
        this.access = access;
        this.contacts = contacts;
        this.followups = followups;
    }

    @PostMapping("/api/v1/interactions")
    @ResponseStatus(HttpStatus.CREATED)
    Created log(@Valid @RequestBody InteractionRequest request) {
        CustomerDetail customer = contactable(request.customer());
        InteractionId id = contacts.log(customer.customerId(), request);
        return new Created(id.value());
    }

    @PostMapping("/api/v1/followups")
    @ResponseStatus(HttpStatus.CREATED)
    Created plan(@Valid @RequestBody FollowupRequest request) {
        CustomerDetail customer = contactable(request.customer());
        FollowupId id = followups.plan(customer.customerId(), request);
        return new Created(id.value());
    }

    @PostMapping("/api/v1/followups/{id}/done")
    FollowupItem done(@PathVariable long id, @RequestBody(required = false) @Nullable DoneRequest request) {
        FollowupItem item = followups.find(new FollowupId(id));
        access.contactable(item.customerId());
        Integer version = request == null ? null : request.version();
        return followups.done(item, version == null ? item.version() : version);
    }

    private CustomerDetail contactable(String code) {
        return access.contactable(access.visible(code).id());
    }
}
