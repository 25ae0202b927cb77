package io.liuke.followup;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans follow-ups and promises and ticks them off. Each change takes the version that the person saw and throws
 * {@link StaleRecord} if somebody else was faster, and {@link NoSuchElementException} if there is no such follow-up.
 */
@Service
public class Followups {

    private final FollowupStore store;
    private final FollowupReadModel followups;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Followups(FollowupStore store, FollowupReadModel followups, BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.followups = followups;
        this.time = time;
        this.events = events;
    }

    /** Plans something that the customer need not know of. */
    @Transactional
    public FollowupId plan(PlanFollowup plan) {
        return insert(plan, false);
    }

    /** Plans something that the customer was told of. */
    @Transactional
    public FollowupId promise(PlanFollowup plan) {
        return insert(plan, true);
    }

    @Transactional
    public void done(FollowupId id, int version, StaffId by) {
        FollowupItem item = find(id);
        written(store.done(id, version, time.now(), by));
        events.publishEvent(new FollowupDone(item.customer(), id, item.promise(), by));
    }

    /** Takes "done" back. */
    @Transactional
    public void undoDone(FollowupId id, int version) {
        FollowupItem item = find(id);
        written(store.undoDone(id, version));
        events.publishEvent(new FollowupReopened(item.customer(), id, item.promise()));
    }

    /** Takes back what was planned by mistake, as if it had never been; what is done stays. */
    @Transactional
    public void withdraw(FollowupId id, int version) {
        FollowupItem item = find(id);
        written(store.delete(id, version));
        events.publishEvent(new FollowupWithdrawn(item.customer(), id, item.promise()));
    }

    @Transactional
    public void reschedule(FollowupId id, LocalDate dueOn, @Nullable LocalTime dueAt, int version) {
        FollowupItem item = find(id);
        written(store.reschedule(id, dueOn, dueAt, version));
        events.publishEvent(new FollowupRescheduled(item.customer(), id, dueOn, item.promise()));
    }

    private FollowupId insert(PlanFollowup plan, boolean promise) {
        FollowupId id = store.insert(plan, promise, time.now());
        events.publishEvent(new FollowupPlanned(plan.customer(), id, plan.dueOn(), promise, plan.owner()));
        return id;
    }

    private FollowupItem find(FollowupId id) {
        return followups.find(id).orElseThrow(() -> new NoSuchElementException("no follow-up " + id.value()));
    }

    private static void written(int rows) {
        if (rows == 0) {
            throw new StaleRecord("follow-up");
        }
    }
}
