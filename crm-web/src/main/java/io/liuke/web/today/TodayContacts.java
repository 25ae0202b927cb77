package io.liuke.web.today;

import io.liuke.customer.CustomerId;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.shared.BusinessTime;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** Follow-ups as the forms of the panel send them. */
@Component
class TodayContacts {

    private final Followups followups;
    private final FollowupReadModel planned;
    private final CurrentUser user;
    private final BusinessTime time;

    TodayContacts(Followups followups, FollowupReadModel planned, CurrentUser user, BusinessTime time) {
        this.followups = followups;
        this.planned = planned;
        this.user = user;
        this.time = time;
    }

    void checkAhead(@Nullable LocalDate day, String field, BindingResult binding) {
        if (day != null && day.isBefore(time.today())) {
            FieldFaults.reject(binding, field, "today.dayIsPast");
        }
    }

    @Transactional
    FollowupId plan(QueueRow row, FollowupForm form) {
        PlanFollowup next = new PlanFollowup(
                new CustomerId(row.customerId()),
                Objects.requireNonNull(form.what()),
                Objects.requireNonNull(form.dueOn()),
                form.dueAt(),
                form.channel(),
                user.id(),
                user.id());
        return insert(next, form.promised());
    }

    /** The follow-up of an address; it must be this customer's. */
    FollowupItem mustBelong(long customer, long followup) {
        return planned.find(new FollowupId(followup))
                .filter(item -> item.customerId() == customer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FollowupId insert(PlanFollowup plan, boolean promise) {
        return promise ? followups.promise(plan) : followups.plan(plan);
    }
}
