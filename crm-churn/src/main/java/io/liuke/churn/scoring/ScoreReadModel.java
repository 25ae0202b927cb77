package io.liuke.churn.scoring;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.PastScore;
import io.liuke.churn.Reasons;
import io.liuke.churn.RiskBand;
import io.liuke.churn.RiskChange;
import io.liuke.churn.RiskRange;
import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoredRow;
import io.liuke.churn.ScoringId;
import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores, for screens and for machines. */
@Repository
class ScoreReadModel implements ChurnRisks {

    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;
    private final ModelCardReadModel cards;

    ScoreReadModel(JdbcClient jdbc, ModelCardReadModel cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    @Override
    public Optional<RiskScore> of(CustomerId customer) {
        return of(List.of(customer)).stream().findFirst();
    }

    @Override
    public List<RiskScore> of(Collection<CustomerId> customers) {
        return jdbc.sql("""
                        select s.customer_id, s.scored_on, m.horizon_days, s.churn_probability, m.rung <> 'RHYTHM' as probability,
                               s.band, s.expected_orders, s.expected_profit, s.money_at_stake, s.channel, s.minutes, s.help,
                               s.priority, s.in_queue, s.reasons::text as reasons, s.past_on, s.past_probability, s.past_band,
                               s.lifetime_profit, s.run_id, f.order_days, f.profit
                        from risk_score s
                        join scoring_run r on r.id = s.run_id
                        join purchase_model m on m.id = r.model_id
                        left join purchase_facts f on f.customer_id = s.customer_id
                        where s.customer_id = any (:ids)
                        """)
                .param("ids", customers.stream().map(CustomerId::value).toArray(Long[]::new))
                .query((row, n) -> score(row))
                .list();
    }

    /** Whether the scores of a current run are still those that the screens show. */
    boolean inForce(ScoringId run) {
        return jdbc.sql("""
                        select not exists (select from scoring_run where current and status = 'DONE' and id > :run)
                        """).param("run", run.value()).query(Boolean.class).single();
    }

    void current(ScoringId run, Consumer<ScoredRow> consumer) {
        jdbc.sql("""
                        select c.code, s.churn_probability, s.buy_probability, s.expected_orders, s.expected_profit,
                               s.money_at_stake, s.band, s.reasons::text as reasons, s.past_on, s.past_probability,
                               s.past_band, m.rung <> 'RHYTHM' as probability
                        from risk_score s
                        join customer c on c.id = s.customer_id
                        join scoring_run r on r.id = s.run_id
                        join purchase_model m on m.id = r.model_id
                        where s.run_id = :run
                        order by s.customer_id
                        """).withFetchSize(FETCH_SIZE).param("run", run.value()).query(row -> {
            consumer.accept(row(row));
        });
    }

    void view(ScoringId run, Consumer<ScoredRow> consumer) {
        jdbc.sql("""
                        select c.code, s.churn_probability, s.buy_probability, s.expected_orders, s.expected_profit,
                               s.money_at_stake, s.band, s.reasons::text as reasons, null::date as past_on,
                               null::float8 as past_probability, null as past_band, false as probability
                        from scoring_result s
                        join customer c on c.id = s.customer_id
                        where s.run_id = :run
                        order by s.customer_id
                        """).withFetchSize(FETCH_SIZE).param("run", run.value()).query(row -> {
            consumer.accept(row(row));
        });
    }

    private static ScoredRow row(ResultSet row) throws SQLException {
        return new ScoredRow(
                row.getString("code"),
                row.getDouble("churn_probability"),
                row.getDouble("buy_probability"),
                row.getDouble("expected_orders"),
                row.getBigDecimal("expected_profit"),
                row.getBigDecimal("money_at_stake"),
                RiskBand.valueOf(row.getString("band")),
                Reasons.read(row.getString("reasons")),
                RiskChange.of(
                        past(row),
                        row.getDouble("churn_probability"),
                        RiskBand.valueOf(row.getString("band")),
                        row.getBoolean("probability")));
    }

    private static @Nullable PastScore past(ResultSet row) throws SQLException {
        String band = row.getString("past_band");
        return PastScore.of(
                row.getObject("past_on", LocalDate.class),
                row.getObject("past_probability", Double.class),
                band == null ? null : RiskBand.valueOf(band));
    }

    private RiskScore score(ResultSet row) throws SQLException {
        return new RiskScore(
                new CustomerId(row.getLong("customer_id")),
                row.getObject("scored_on", LocalDate.class),
                row.getInt("horizon_days"),
                row.getDouble("churn_probability"),
                row.getBoolean("probability"),
                RiskBand.valueOf(row.getString("band")),
                row.getDouble("expected_orders"),
                row.getBigDecimal("expected_profit"),
                row.getBigDecimal("money_at_stake"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("minutes"),
                row.getBigDecimal("help"),
                row.getDouble("priority"),
                row.getBoolean("in_queue"),
                Reasons.read(row.getString("reasons")),
                range(row),
                row.getBigDecimal("lifetime_profit"),
                past(row));
    }

    private @Nullable RiskRange range(ResultSet row) throws SQLException {
        ScoreRanges ranges = cards.ranges(new ScoringId(row.getLong("run_id")));
        return ranges == null
                ? null
                : ranges.of(
                        row.getDouble("churn_probability"),
                        row.getDouble("money_at_stake"),
                        row.getInt("order_days"),
                        row.getDouble("profit"));
    }
}
