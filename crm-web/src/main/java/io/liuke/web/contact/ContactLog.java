package io.liuke.web.contact;

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
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** What a contact does at once: it is noted, what was planned is ticked off, and what comes next is planned. */
@Component
public class ContactLog {

    private final Interactions interactions;
    private final ContactEfforts efforts;
    private final Followups followups;
    private final FollowupReadModel planned;
    private final BusinessTime time;

    ContactLog(
            Interactions interactions,
            ContactEfforts efforts,
            Followups followups,
            FollowupReadModel planned,
            BusinessTime time) {
        this.interactions = interactions;
        this.efforts = efforts;
        this.followups = followups;
        this.planned = planned;
        this.time = time;
    }

    /** What one field alone cannot tell. */
    public void check(ContactForm form, BindingResult binding) {
        if (form.promised() && !form.plans()) {
            FieldFaults.reject(binding, "followOn", "contact.promiseNeedsDay");
        }
        if (form.plans() && !form.saysWhat()) {
            FieldFaults.reject(binding, "followWhat", "contact.dayNeedsWhat");
        }
        if (form.saysWhat() && !form.plans() && !form.promised()) {
            FieldFaults.reject(binding, "followOn", "contact.whatNeedsDay");
        }
        LocalDate next = form.followOn();
        if (next != null && next.isBefore(time.today())) {
            FieldFaults.reject(binding, "followOn", "contact.dayIsPast");
        }
        if (moment(form).isAfter(time.now())) {
            FieldFaults.reject(binding, "at", "contact.future");
        }
    }

    /**
     * @param by who made the contact
     * @param next who is to do what comes next
     * @throws io.liuke.shared.StaleRecord if the follow-up that it completes was changed meanwhile; nothing is written
     */
    @Transactional
    public void log(CustomerId customer, ContactForm form, StaffId by, StaffId next) {
        Channel channel = Objects.requireNonNull(form.channel());
        Integer typed = form.minutes();
        interactions.log(new LogInteraction(
                customer,
                moment(form),
                channel,
                Objects.requireNonNull(form.direction()),
                form.spoke(),
                form.note(),
                by,
                typed == null ? efforts.of(channel).minutes() : typed));
        if (form.completes() != null && form.ticksOff()) {
            complete(customer, form.completes(), form, by);
        }
        if (form.followOn() != null && form.followWhat() != null) {
            plan(new PlanFollowup(customer, form.followWhat(), form.followOn(), null, channel, next, by), form);
        }
    }

    private void complete(CustomerId customer, long followup, ContactForm form, StaffId by) {
        FollowupItem item = planned.find(new FollowupId(followup))
                .filter(found -> found.customerId() == customer.value())
                .orElseThrow(NotFound::new);
        Integer seen = form.completesVersion();
        followups.done(new FollowupId(item.id()), seen == null ? item.version() : seen, by);
    }

    private void plan(PlanFollowup plan, ContactForm form) {
        if (form.promised()) {
            followups.promise(plan);
        } else {
            followups.plan(plan);
        }
    }

    private Instant moment(ContactForm form) {
        LocalDateTime at = form.at();
        return at == null ? time.now() : at.atZone(time.zone()).toInstant();
    }
}
