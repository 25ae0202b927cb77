package io.liuke.followup;

import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes follow-ups; each change answers how many rows it touched, none if the version differs. */
@Repository
class FollowupStore {

    private final JdbcClient jdbc;

    FollowupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowupId insert(PlanFollowup plan, boolean promise, Instant now) {
        long id = jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, due_at, channel, promise, owner_id, created_by,
                                              created_at)
                        values (:customer, nextval('followup_seq'), :what, :dueOn, :dueAt, :channel, :promise, :owner, :by,
                                :now)
                        returning id
                        """)
                .param("customer", plan.customer().value())
                .param("what", plan.what())
                .param("dueOn", plan.dueOn())
                .param("dueAt", plan.dueAt())
                .param("channel", plan.channel() == null ? null : plan.channel().name())
                .param("promise", promise)
                .param("owner", plan.owner().value())
                .param("by", Optional.ofNullable(plan.by()).map(StaffId::value).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new FollowupId(id);
    }

    int done(FollowupId id, int version, Instant now, StaffId by) {
        return jdbc.sql("""
                        update followup set done_at = :now, done_by = :by, version = version + 1
                        where id = :id and version = :version and done_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    int undoDone(FollowupId id, int version) {
        return jdbc.sql("""
                        update followup set done_at = null, done_by = null, version = version + 1
                        where id = :id and version = :version and done_at is not null
                        """).param("id", id.value()).param("version", version).update();
    }

    int delete(FollowupId id, int version) {
        return jdbc.sql("delete from followup where id = :id and version = :version and done_at is null")
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    int reschedule(FollowupId id, LocalDate dueOn, @Nullable LocalTime dueAt, int version) {
        return jdbc.sql("""
                        update followup set due_on = :dueOn, due_at = :dueAt, version = version + 1
                        where id = :id and version = :version and done_at is null
                        """)
                .param("dueOn", dueOn)
                .param("dueAt", dueAt)
                .param("id", id.value())
                .param("version", version)
                .update();
    }
}
