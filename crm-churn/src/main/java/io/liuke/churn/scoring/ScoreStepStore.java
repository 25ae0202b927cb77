package io.liuke.churn.scoring;

import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the history of the scores. What is to be kept of the staged ones is found first, into the temporary table
 * {@code score_moved}: one row for each customer of whom the columns that the last score carries along do not say it.
 */
@Repository
class ScoreStepStore {

    private final JdbcClient jdbc;

    ScoreStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin() {
        jdbc.sql("""
                        create temporary table score_moved (
                            customer_id bigint not null, stepped boolean, churn_probability float8, band text,
                            from_probability float8, from_band text, kept_on date, kept_probability float8,
                            past_on date, past_probability float8, past_band text
                        ) on commit drop
                        """).update();
    }

    /** Compares with the columns of the last scores; only what came to be thirty days old since then is looked up. */
    void compareWithLastScores(ScoringDay day, LocalDate before) {
        jdbc.sql("""
                        insert into score_moved
                        select customer_id, stepped, churn_probability, band, from_probability, from_band,
                               case when stepped then :on else kept_on end,
                               case when stepped then churn_probability else from_probability end,
                               past_on, past_probability, past_band
                        from (
                            select coalesce(s.customer_id, b.customer_id) as customer_id, s.churn_probability, s.band,
                                   b.kept_probability as from_probability, b.band as from_band, b.kept_on,
                                   case when s.customer_id is null then b.kept_probability is not null
                                   else is_score_step(b.kept_probability, b.band, s.churn_probability, s.band, :ranked)
                                   end as stepped,
                                   x.customer_id is not null as aged,
                                   case when x.customer_id is null then b.past_on
                                        when x.ranked = :ranked and x.band is not null then x.scored_on end as past_on,
                                   case when x.customer_id is null then b.past_probability
                                        when x.ranked = :ranked then x.churn_probability end as past_probability,
                                   case when x.customer_id is null then b.past_band
                                        when x.ranked = :ranked then x.band end as past_band
                            from scored s
                            full join risk_score b on b.customer_id = s.customer_id
                            left join (
                                select distinct on (h.customer_id) h.*
                                from risk_score_step h
                                where h.scored_on > :agedAfter and h.scored_on <= :past and (:viewed or not h.viewed)
                                order by h.customer_id, h.scored_on desc, h.viewed desc
                            ) x on x.customer_id = s.customer_id
                        ) c
                        where stepped or aged
                        """)
                .param("on", day.on())
                .param("ranked", day.ranked())
                .param("viewed", day.viewed())
                .param("past", day.past())
                .param("agedAfter", new ScoringDay(before, day.viewed(), day.ranked()).past())
                .update();
    }

    /**
     * Compares with the last rows of the history, whatever the last scores say.
     *
     * @param customers these only; null: all
     */
    void compareWithHistory(ScoringDay day, Long @Nullable [] customers) {
        jdbc.sql("""
                        insert into score_moved
                        select customer_id, stepped, churn_probability, band, from_probability, from_band,
                               case when stepped then :on else kept_on end,
                               case when stepped then churn_probability else from_probability end,
                               past_on, past_probability, past_band
                        from (
                            select coalesce(s.customer_id, k.customer_id) as customer_id, s.churn_probability, s.band,
                                   k.churn_probability as from_probability, k.band as from_band, k.scored_on as kept_on,
                                   case when s.customer_id is null then k.scored
                                   else is_score_step(k.churn_probability, k.band, s.churn_probability, s.band, :ranked)
                                   end as stepped,
                                   x.scored_on as past_on, x.churn_probability as past_probability, x.band as past_band
                            from scored s
                            full join (
                                select distinct on (h.customer_id) h.customer_id, h.scored_on, h.band is not null as scored,
                                       case when h.ranked = :ranked then h.churn_probability end as churn_probability,
                                       case when h.ranked = :ranked then h.band end as band
                                from risk_score_step h
                                where h.scored_on <= :on and (:viewed or not h.viewed)
                                  and (cast(:ids as bigint[]) is null or h.customer_id = any (cast(:ids as bigint[])))
                                order by h.customer_id, h.scored_on desc, h.viewed desc
                            ) k on k.customer_id = s.customer_id
                            left join (
                                select distinct on (h.customer_id) h.*
                                from risk_score_step h
                                where h.scored_on <= :past and (:viewed or not h.viewed)
                                  and (cast(:ids as bigint[]) is null or h.customer_id = any (cast(:ids as bigint[])))
                                order by h.customer_id, h.scored_on desc, h.viewed desc
                            ) x on x.customer_id = s.customer_id and x.ranked = :ranked and x.band is not null
                        ) c
                        where stepped or churn_probability is not null
                        """)
                .param("on", day.on())
                .param("ranked", day.ranked())
                .param("viewed", day.viewed())
                .param("past", day.past())
                .param("ids", customers, Types.ARRAY)
                .update();
    }

    /** A second scoring of the same day corrects the row of the first one, which goes on to say what came before it. */
    void write(ScoringDay day) {
        jdbc.sql("""
                        insert into risk_score_step as t
                            (customer_id, scored_on, viewed, ranked, churn_probability, band, from_probability, from_band)
                        select customer_id, :on, :viewed, :ranked, churn_probability, band, from_probability, from_band
                        from score_moved
                        where stepped
                        order by customer_id
                        on conflict (customer_id, scored_on, viewed) do update
                        set ranked = excluded.ranked, churn_probability = excluded.churn_probability, band = excluded.band,
                            from_probability = case when t.ranked = excluded.ranked then t.from_probability end,
                            from_band = case when t.ranked = excluded.ranked then t.from_band end
                        """)
                .param("on", day.on())
                .param("viewed", day.viewed())
                .param("ranked", day.ranked())
                .update();
    }

    /** What was written for another date that is not looked at any more, and for days that have not come. */
    void forgetAfter(ScoringDay day) {
        jdbc.sql("""
                        delete from risk_score_step
                        where viewed and not :viewed or viewed = :viewed and scored_on > :on
                        """).param("viewed", day.viewed()).param("on", day.on()).update();
    }
}
