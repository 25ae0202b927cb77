package io.liuke.churn.insight;

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
    Stake total() {
        return jdbc.sql("""
                        select count(*) as customers,
                               coalesce(sum(churn_probability), 0) as expected_to_leave,
                               coalesce(sum(money_at_stake), 0) as money,
                               coalesce(sqrt(sum(money_at_stake::float8 ^ 2 * (1 - churn_probability) / churn_probability)), 0)
                                   as spread
                        from risk_score
                        where state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        """).query(Stake.class).single();
    }

    List<OwnerStake> byOwner() {
        return jdbc.sql("""
                        select r.owner_id, s.name as owner_name, count(*) as customers,
                               count(*) filter (where r.in_queue) as in_queue,
                               sum(r.money_at_stake) as money
                        from risk_score r
                        left join staff s on s.id = r.owner_id
                        where r.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        group by r.owner_id, s.name
                        order by sum(r.money_at_stake) desc
                        """).query(OwnerStake.class).list();
    }
}
