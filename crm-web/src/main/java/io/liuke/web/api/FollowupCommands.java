package io.liuke.web.api;

import io.liuke.customer.CustomerId;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans follow-ups that a machine sends, and ticks them off, in the name of the caller. */
@Component
class FollowupCommands {

    private final Followups followups;
    private final FollowupReadModel items;
    private final StaffDirectory staff;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    FollowupCommands(
            Followups followups,
            FollowupReadModel items,
            StaffDirectory staff,
            CurrentUser currentUser,
            BusinessTime time) {
        this.followups = followups;
        this.items = items;
        this.staff = staff;
        this.currentUser = currentUser;
        this.time = time;
    }

    FollowupId plan(CustomerId customer, FollowupRequest request) {
        if (request.dueOn().isBefore(time.today())) {
            throw InvalidFields.past("dueOn", request.dueOn());
        }
        PlanFollowup plan = new PlanFollowup(
                customer,
                request.what(),
                request.dueOn(),
                request.dueAt(),
                request.channel(),
                owner(request.owner()),
                currentUser.id());
        return Boolean.TRUE.equals(request.promise()) ? followups.promise(plan) : followups.plan(plan);
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
                .orElseThrow(() -> InvalidFields.nobody("owner", login));
    }
}
