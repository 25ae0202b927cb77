package io.liuke.web.today;

import io.liuke.customer.CustomerId;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEfforts;
import io.liuke.interaction.Interactions;
import io.liuke.interaction.LogInteraction;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.web.security.CurrentUser;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** What a contact does at once: it is noted, what was planned is ticked off, and what comes next is planned. */
@Component
class TodayContacts {

    private final Interactions interactions;
    private final ContactEfforts efforts;
    private final Followups followups;
    private final FollowupReadModel planned;
    private final CurrentUser user;
    private final BusinessTime time;

    TodayContacts(
            Interactions interactions,
            ContactEfforts efforts,
            Followups followups,
            FollowupReadModel planned,
            CurrentUser user,
            BusinessTime time) {
        this.interactions = interactions;
        this.efforts = efforts;
        this.followups = followups;
        this.planned = planned;
        this.user = user;
        this.time = time;
    }

    /** What one field alone cannot tell. */
    void check(LogForm form, BindingResult binding) {
        if (form.promised() && !form.plans()) {
            binding.rejectValue("followOn", "today.call.promiseNeedsDay");
        }
        if (form.plans() && !form.saysWhat()) {
            binding.rejectValue("followWhat", "today.call.dayNeedsWhat");
        }
        if (form.saysWhat() && !form.plans() && !form.promised()) {
            binding.rejectValue("followOn", "today.call.whatNeedsDay");
        }
        checkAhead(form.followOn(), "followOn", binding);
    }

    void checkAhead(@Nullable LocalDate day, String field, BindingResult binding) {
        if (day != null && day.isBefore(time.today())) {
            binding.rejectValue(field, "today.dayIsPast");
        }
    }

    /** @throws io.liuke.shared.StaleRecord if the follow-up that it completes was changed meanwhile; nothing is written */
    @Transactional
    void log(QueueRow row, LogForm form) {
        Channel channel = Objects.requireNonNull(form.channel());
        int minutes =
                form.minutes() != null ? form.minutes() : efforts.of(channel).minutes();
        CustomerId customer = new CustomerId(row.customerId());
        StaffId me = user.id();
        interactions.log(new LogInteraction(
                customer,
                time.now(),
                channel,
                Objects.requireNonNull(form.direction()),
                form.spoke(),
                form.note(),
                me,
                minutes));
        if (form.completes() != null && form.ticksOff()) {
            FollowupItem item = mustBelong(row.customerId(), form.completes());
            int seen = form.completesVersion() == null ? item.version() : form.completesVersion();
            followups.done(new FollowupId(item.id()), seen, me);
        }
        if (form.followOn() != null && form.followWhat() != null) {
            PlanFollowup next = new PlanFollowup(customer, form.followWhat(), form.followOn(), null, channel, me, me);
            insert(next, form.promised());
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
