package io.liuke.followup;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-ups and promises, for screens. */
@Repository
public class FollowupReadModel {

    private final JdbcClient jdbc;

    FollowupReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<FollowupItem> find(FollowupId id) {
        return jdbc.sql("""
                        select f.id, f.customer_id, c.code as customer_code, c.name as customer_name, f.what, f.due_on,
                               f.due_at, f.channel, f.promise, f.owner_id, s.name as owner_name, f.created_at, f.done_at,
                               f.version
                        from followup f
                        join customer c on c.id = f.customer_id
                        join staff s on s.id = f.owner_id
                        where f.id = :id
                        """).param("id", id.value()).query(FollowupItem.class).optional();
    }

    /** What is open for a customer, the soonest due first. */
    public List<FollowupItem> openOf(CustomerId customer) {
        return jdbc.sql("""
                        select f.id, f.customer_id, c.code as customer_code, c.name as customer_name, f.what, f.due_on,
                               f.due_at, f.channel, f.promise, f.owner_id, s.name as owner_name, f.created_at, f.done_at,
                               f.version
                        from followup f
                        join customer c on c.id = f.customer_id
                        join staff s on s.id = f.owner_id
                        where f.customer_id = :customer and f.done_at is null
                        order by f.due_on, f.due_at nulls last, f.id
                        """)
                .param("customer", customer.value())
                .query(FollowupItem.class)
                .list();
    }

    /** What a person has to do up to and including {@code until}, the soonest due first. */
    public List<FollowupItem> openOfOwner(StaffId owner, LocalDate until, int limit) {
        return jdbc.sql("""
                        select f.id, f.customer_id, c.code as customer_code, c.name as customer_name, f.what, f.due_on,
                               f.due_at, f.channel, f.promise, f.owner_id, s.name as owner_name, f.created_at, f.done_at,
                               f.version
                        from followup f
                        join customer c on c.id = f.customer_id
                        join staff s on s.id = f.owner_id
                        where f.owner_id = :owner and f.done_at is null and f.due_on <= :until
                        order by f.due_on, f.due_at nulls last, f.id
                        limit :limit
                        """)
                .param("owner", owner.value())
                .param("until", until)
                .param("limit", limit)
                .query(FollowupItem.class)
                .list();
    }

    /** What a person should have done before {@code today}. */
    public List<FollowupItem> overdue(StaffId owner, LocalDate today, int limit) {
        return openOfOwner(owner, today.minusDays(1), limit);
    }

    /** How many follow-ups of a person were due before {@code today}. */
    public int countOverdue(StaffId owner, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from followup
                        where owner_id = :owner and done_at is null and due_on < :today
                        """)
                .param("owner", owner.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
