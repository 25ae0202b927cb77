package io.liuke.churn.scoring;

import io.liuke.churn.ScoringId;
import io.liuke.shared.BulkWork;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts the scores of all in the place of the last ones: every row changes with each day, and a new table with its indexes
 * built at once takes a third of the time of updates. Readers see the old table until the commit.
 */
@Repository
class ScoreTableStore {

    private final JdbcClient jdbc;
    private final BulkWork bulk;

    ScoreTableStore(JdbcClient jdbc, BulkWork bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** What is staged becomes all that the screens show; who is not staged has no score any more. */
    void replace(ScoringId run, LocalDate scoredOn) {
        jdbc.sql("create table risk_score_next (like risk_score including all)").update();
        bulk.setKeysAsideWhereEmpty("risk_score_next");
        jdbc.sql("""
                        insert into risk_score_next
                            (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability, buy_probability,
                             expected_orders, expected_profit, money_at_stake, band, channel, minutes, help, priority, in_queue,
                             queued_on, top_reason, reasons, kept_on, kept_probability, past_on, past_probability, past_band)
                        select s.customer_id, c.owner_id, s.state, s.tier, :scoredOn, :run, s.churn_probability,
                               s.buy_probability, s.expected_orders, s.expected_profit, s.money_at_stake, s.band, s.channel,
                               s.minutes, s.help, s.priority, s.in_queue,
                               case when s.in_queue then least(coalesce(b.queued_on, :scoredOn), :scoredOn) end, s.top_reason, s.reasons,
                               case when m.customer_id is null then b.kept_on else m.kept_on end,
                               case when m.customer_id is null then b.kept_probability else m.kept_probability end,
                               case when m.customer_id is null then b.past_on else m.past_on end,
                               case when m.customer_id is null then b.past_probability else m.past_probability end,
                               case when m.customer_id is null then b.past_band else m.past_band end
                        from scored s
                        join customer c on c.id = s.customer_id
                        left join risk_score b on b.customer_id = s.customer_id
                        left join score_moved m on m.customer_id = s.customer_id
                        order by s.customer_id
                        """).param("run", run.value()).param("scoredOn", scoredOn).update();
        bulk.restoreIndexes();
        jdbc.sql("analyze risk_score_next").update();
        jdbc.sql("drop table risk_score").update();
        jdbc.sql("alter table risk_score_next rename to risk_score").update();
    }
}
