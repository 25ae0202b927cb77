package io.liuke.churn.insight;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the scores. */
@Repository
class StakeReadModel {

    private final JdbcClient jdbc;

    StakeReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the variance of a sum of independent losses: p (1 − p) v² each, where money at stake is p v. */
    Stake total(LocalDate today) {
        return jdbc.sql("""
                        select count(*) as customers,
                               coalesce(sum(r.churn_probability), 0) as expected_to_leave,
                               count(*) filter (where r.churn_probability >= 0.5) as likely_to_leave,
                               coalesce(sum(r.money_at_stake), 0) as money,
                               coalesce(sqrt(sum(
                                   r.money_at_stake::float8 ^ 2 * (1 - r.churn_probability) / r.churn_probability)), 0) as spread,
                               count(q.customer_id) as in_queue,
                               coalesce(sum(q.money_at_stake), 0) as money_in_queue
                        from risk_score r
                        left join work_queue(:today) q on q.customer_id = r.customer_id
                        where r.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        """).param("today", today).query(Stake.class).single();
    }

    List<OwnerStake> byOwner(LocalDate today) {
        return jdbc.sql("""
                        select r.owner_id, s.name as owner_name, count(*) as customers,
                               count(q.customer_id) as in_queue,
                               sum(r.money_at_stake) as money,
                               coalesce(sum(q.money_at_stake), 0) as money_in_queue
                        from risk_score r
                        left join work_queue(:today) q on q.customer_id = r.customer_id
                        left join staff s on s.id = r.owner_id
                        where r.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        group by r.owner_id, s.name
                        order by sum(r.money_at_stake) desc
                        """).param("today", today).query(OwnerStake.class).list();
    }

    List<QueueReason> reasons(LocalDate today) {
        return jdbc.sql("""
                        select top_reason as code, count(*) as customers, sum(money_at_stake) as money
                        from work_queue(:today)
                        where top_reason is not null
                        group by top_reason
                        order by sum(money_at_stake) desc, top_reason
                        """).param("today", today).query(QueueReason.class).list();
    }
}
