package io.liuke.web.api;

import io.liuke.customer.CustomerId;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.interaction.InteractionId;
import io.liuke.interaction.Interactions;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a machine sends into commands of the caller. */
@Component
class WorkCommands {

    private final Interactions interactions;
    private final Followups followups;
    private final FollowupReadModel items;
    private final StaffDirectory staff;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    WorkCommands(
            Interactions interactions,
            Followups followups,
            FollowupReadModel items,
            StaffDirectory staff,
            CurrentUser currentUser,
            BusinessTime time) {
        this.interactions = interactions;
        this.followups = followups;
        this.items = items;
        this.staff = staff;
        this.currentUser = currentUser;
        this.time = time;
    }

    InteractionId log(CustomerId customer, InteractionRequest request) {
        Instant now = time.now();
        if (request.at() != null && request.at().isAfter(now)) {
            throw new CustomerPatch.Unreadable("at", request.at().toString());
        }
        return interactions.log(request.toCommand(customer, currentUser.id(), now));
    }

    FollowupId plan(CustomerId customer, FollowupRequest request) {
        PlanFollowup plan = new PlanFollowup(
                customer,
                request.what(),
                request.dueOn(),
                request.dueAt(),
                request.channel(),
                owner(request.owner()),
                currentUser.id());
        return request.promise() ? followups.promise(plan) : followups.plan(plan);
    }

    FollowupItem find(FollowupId id) {
        return items.find(id).orElseThrow();
    }

    FollowupItem done(FollowupItem item, int version) {
        FollowupId id = new FollowupId(item.id());
        followups.done(id, version, currentUser.id());
        return find(id);
    }

    private StaffId owner(@Nullable String login) {
        if (login == null) {
            return currentUser.id();
        }
        return staff.findByLogin(login)
                .filter(StaffMember::enabled)
                .map(StaffMember::id)
                .orElseThrow(() -> new CustomerPatch.Unreadable("owner", login));
    }
}
