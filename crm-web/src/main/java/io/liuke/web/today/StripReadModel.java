package io.liuke.web.today;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts of the header strip that the queue itself does not hold; each is capped and says so. */
@Repository
class StripReadModel {

    /** Nobody reads a larger number on this strip; the page shows "1,000+". */
    static final int CAP = 1_001;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    StripReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** How many, and the day of the first of them. */
    record Count(int customers, @Nullable LocalDate first) {}

    /** @param scoredOn null before the first scoring */
    record Basis(@Nullable LocalDate scoredOn, boolean probability) {}

    /** Minutes a day of the people in a scope, and what they have logged today. */
    record Capacity(int people, int minutesPerDay, int minutesUsed) {

        /** Somebody has minutes; without them no line can be drawn. */
        public boolean known() {
            return minutesPerDay > 0;
        }

        public int left() {
            return minutesPerDay - minutesUsed;
        }
    }

    Count snoozed(OwnerScope seen) {
        return jdbc.sql("""
                        select count(*) as customers, min(until_on) as first
                        from (
                            select o.until_on
                            from risk_override o
                            -- "offset 0", here and below: customer by customer, for there are few of them and very many with a score
                            cross join lateral (
                                select r.owner_id from risk_score r where r.customer_id = o.customer_id offset 0) r
                            where o.kind = 'SNOOZE' and o.ended_at is null and o.until_on > :today
                              and (:all or r.owner_id = any(:owners) or (:unowned and r.owner_id is null))
                            limit :cap
                        ) s
                        """)
                .param("today", time.today())
                .param("all", seen.all())
                .param("owners", seen.owners())
                .param("unowned", seen.unowned())
                .param("cap", CAP)
                .query(Count.class)
                .single();
    }

    /** How many stand in the queue of a scope, those worked today too. */
    int inQueue(OwnerScope seen) {
        return jdbc.sql(QueueSql.count(seen))
                .param("today", time.today())
                .param("one", seen.ownerIds().isEmpty() ? null : seen.ownerIds().get(0))
                .param("owners", seen.owners())
                .param("limit", CAP)
                .query(Integer.class)
                .single();
    }

    /** What the scores are: of which day, and whether they are probabilities. Where all are lost nobody has one. */
    Basis basis() {
        return jdbc.sql("""
                        select r.as_of as scored_on, coalesce(m.rung <> 'RHYTHM', false) as probability
                        from scoring_run r
                        left join purchase_model m on m.id = r.model_id
                        where r.current and r.status = 'DONE'
                        order by r.id desc
                        limit 1
                        """).query(Basis.class).optional().orElse(new Basis(null, false));
    }

    /** Customers with a follow-up or promise that should have been done before today, in the queue or not. */
    Count overdue(OwnerScope seen) {
        return jdbc.sql("""
                        select count(*) as customers, min(due_on) as first
                        from (
                            select min(f.due_on) as due_on
                            from followup f
                            cross join lateral (
                                select r.owner_id from risk_score r where r.customer_id = f.customer_id offset 0) r
                            where f.done_at is null and f.due_on < :today
                              and (:all or r.owner_id = any(:owners) or (:unowned and r.owner_id is null))
                            group by f.customer_id
                            limit :cap
                        ) s
                        """)
                .param("today", time.today())
                .param("all", seen.all())
                .param("owners", seen.owners())
                .param("unowned", seen.unowned())
                .param("cap", CAP)
                .query(Count.class)
                .single();
    }

    /** The capacity of those whose queue is looked at: account managers, and whoever looks at their own. */
    Capacity capacity(OwnerScope seen) {
        LocalDate today = time.today();
        return jdbc.sql("""
                        select count(*) as people, coalesce(sum(s.minutes_per_day), 0) as minutes_per_day,
                               coalesce(sum(u.minutes), 0) as minutes_used
                        from staff s
                        left join lateral (
                            select sum(i.minutes) as minutes
                            from interaction i
                            where i.staff_id = s.id and i.at >= :dayStart and i.at < :dayEnd
                        ) u on true
                        where s.enabled and (s.id = any(:owners) or :all and s.role = 'ACCOUNT_MANAGER')
                        """)
                .param("dayStart", today.atStartOfDay(time.zone()).toOffsetDateTime())
                .param("dayEnd", today.plusDays(1).atStartOfDay(time.zone()).toOffsetDateTime())
                .param("all", seen.all())
                .param("owners", seen.owners())
                .query(Capacity.class)
                .single();
    }
}
