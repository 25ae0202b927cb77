package io.liuke.churn.scoring;

import io.liuke.churn.PastScore;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.Reasons;
import io.liuke.churn.ScoringId;
import io.liuke.shared.BulkWork;
import io.liuke.shared.CopyIn;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes scores: by COPY to a temporary table, then one merge. Within the caller's transaction. */
@Repository
class ScoreStore {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final BulkWork bulk;
    private final ScoreTableStore table;
    private final ScoreSteps steps;

    ScoreStore(JdbcClient jdbc, DataSource dataSource, BulkWork bulk, ScoreTableStore table, ScoreSteps steps) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.bulk = bulk;
        this.table = table;
        this.steps = steps;
    }

    /** One scoring of all at a time, with room to work; to the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke.scoring'))").query(row -> {});
        bulk.takeRoom();
    }

    /** Whether a few may be scored now: only a scoring of all keeps them out, and it would overwrite them. */
    boolean tryLockForFew() {
        return jdbc.sql("select pg_try_advisory_xact_lock_shared(hashtext('liuke.scoring'))")
                .query(Boolean.class)
                .single();
    }

    /** Waits until a few may be scored. */
    void lockForFew() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('liuke.scoring'))")
                .query(row -> {});
    }

    void createStaging() {
        jdbc.sql("create temporary table scored (like risk_score) on commit drop")
                .update();
    }

    /** For a transaction that goes on and may score again. */
    void dropStaging() {
        jdbc.sql("drop table scored, score_moved").update();
    }

    /** Into the temporary table. */
    void stage(Consumer<CopyIn> rows) {
        CopyIn.into(dataSource, """
                copy scored (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability, buy_probability,
                    expected_orders, expected_profit, money_at_stake, lifetime_profit, band, channel, minutes, help,
                    priority, in_queue, queued_on, top_reason, reasons, kept_on, kept_probability, past_on, past_probability, past_band) from stdin
                """, rows);
    }

    /** Into a new table, which takes the place of the old one by {@link #replaceAll}. */
    void stageAll(Consumer<CopyIn> rows) {
        table.create();
        CopyIn.into(dataSource, """
                copy risk_score_next (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability,
                    buy_probability, expected_orders, expected_profit, money_at_stake, lifetime_profit, band, channel, minutes,
                    help, priority, in_queue, queued_on, top_reason, reasons, kept_on, kept_probability, past_on, past_probability,
                    past_band) from stdin
                """, rows);
    }

    /** A row of either, encoded. */
    static byte[] encode(ScoringId run, LocalDate scoredOn, ScoredCustomer s) {
        CustomerContext.Kept kept = s.context().kept();
        PastScore past = kept.past();
        return CopyIn.encode(
                s.customerId(),
                s.context().ownerId(),
                s.context().state(),
                s.context().tier(),
                scoredOn,
                run.value(),
                s.churnProbability(),
                1 - s.churnProbability(),
                s.forecast().orders(),
                s.expectedProfit(),
                s.moneyAtStake(),
                s.lifetimeProfit(),
                s.band(),
                s.contact().channel(),
                s.contact().minutes(),
                s.contact().help(),
                s.priority(),
                s.inQueue(),
                s.queuedOn(scoredOn),
                s.reasons().stream()
                        .filter(r -> r.side() == ReasonCode.Side.RISK)
                        .findFirst()
                        .map(r -> r.code().name())
                        .orElse(null),
                Reasons.write(s.reasons()),
                kept.on(),
                kept.probability(),
                past == null ? null : past.on(),
                past == null ? null : past.churnProbability(),
                past == null ? null : past.band());
    }

    /** The new table becomes what the screens show, and what is worth keeping of it is kept. */
    void replaceAll(LocalDate scoredOn, boolean ranked) {
        table.showAsScored();
        steps.keepAll(scoredOn, ranked);
        table.replace();
    }

    /** What is staged of {@code customers} becomes what the screens show of them. */
    void replaceFew(LocalDate scoredOn, boolean ranked, Long[] customers) {
        steps.keepFew(customers, scoredOn, ranked);
        removeOthers(customers);
        merge();
    }

    private void merge() {
        jdbc.sql("""
                        insert into risk_score
                            (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability, buy_probability,
                             expected_orders, expected_profit, money_at_stake, lifetime_profit, band, channel, minutes, help,
                             priority, in_queue, queued_on, top_reason, reasons, kept_on, kept_probability, past_on, past_probability, past_band)
                        select s.customer_id, s.owner_id, s.state, s.tier, s.scored_on, s.run_id, s.churn_probability,
                               s.buy_probability, s.expected_orders, s.expected_profit, s.money_at_stake, s.lifetime_profit,
                               s.band, s.channel, s.minutes, s.help, s.priority, s.in_queue, s.queued_on, s.top_reason, s.reasons, m.kept_on,
                               m.kept_probability, m.past_on, m.past_probability, m.past_band
                        from scored s
                        join score_moved m on m.customer_id = s.customer_id
                        order by s.customer_id
                        on conflict (customer_id) do update
                        set owner_id = excluded.owner_id, state = excluded.state, tier = excluded.tier,
                            scored_on = excluded.scored_on, run_id = excluded.run_id,
                            churn_probability = excluded.churn_probability, buy_probability = excluded.buy_probability,
                            expected_orders = excluded.expected_orders, expected_profit = excluded.expected_profit,
                            money_at_stake = excluded.money_at_stake, lifetime_profit = excluded.lifetime_profit, band = excluded.band, channel = excluded.channel,
                            minutes = excluded.minutes, help = excluded.help, priority = excluded.priority,
                            in_queue = excluded.in_queue, queued_on = excluded.queued_on,
                            top_reason = excluded.top_reason, reasons = excluded.reasons,
                            kept_on = excluded.kept_on, kept_probability = excluded.kept_probability,
                            past_on = excluded.past_on, past_probability = excluded.past_probability,
                            past_band = excluded.past_band
                        """).update();
    }

    /** Removes the scores of those of {@code ids} who are not staged. */
    private void removeOthers(Long[] ids) {
        jdbc.sql("""
                        delete from risk_score r
                        where r.customer_id = any (:ids)
                          and not exists (select from scored s where s.customer_id = r.customer_id)
                        """).param("ids", ids).update();
    }

    /** What is staged is kept as a view of its date, and what the screens show stays. */
    void keepAsView(ScoringId run) {
        jdbc.sql("""
                        insert into scoring_result
                            (run_id, customer_id, state, churn_probability, buy_probability, expected_orders, expected_profit,
                             money_at_stake, band, reasons)
                        select :run, customer_id, state, churn_probability, buy_probability, expected_orders, expected_profit,
                               money_at_stake, band, reasons
                        from scored
                        """).param("run", run.value()).update();
    }
}
