package io.liuke.churn.scoring;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joins a history that was worked out afterwards with the scores that were there before it. */
@Repository
class PastScoreStore {

    private final JdbcClient jdbc;

    PastScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time, to the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke.past-scores'))").query(row -> {});
    }

    private boolean reachesBackBefore(LocalDate first, boolean viewed) {
        return jdbc.sql("""
                        select exists (select from risk_score_step where scored_on < :first and viewed = :viewed)
                        """)
                .param("first", first)
                .param("viewed", viewed)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether the history is to be worked out: there is none, or it is all of today and lacks many, because the company brings
     * its files one after the other. What was seen in earnest on an earlier day is never written anew.
     */
    boolean isWanted(LocalDate first, boolean viewed) {
        return !reachesBackBefore(first, viewed) || beganOn(first, viewed) && lacksMany(first, viewed);
    }

    private boolean beganOn(LocalDate first, boolean viewed) {
        return jdbc.sql("""
                        select not exists (
                            select from scoring_run
                            where current and status = 'DONE' and viewed = :viewed and as_of < :first)
                        """)
                .param("first", first)
                .param("viewed", viewed)
                .query(Boolean.class)
                .single();
    }

    /** One in ten who have a score have ordered for longer than a week and no history before today. */
    private boolean lacksMany(LocalDate first, boolean viewed) {
        return jdbc.sql("""
                        select count(*) filter (where f.first_on < :first - 7 and k.customer_id is null) * 10 > count(*)
                        from risk_score s
                        join purchase_facts f on f.customer_id = s.customer_id
                        left join (
                            select distinct customer_id from risk_score_step where scored_on < :first and viewed = :viewed
                        ) k on k.customer_id = s.customer_id
                        """)
                .param("first", first)
                .param("viewed", viewed)
                .query(Boolean.class)
                .single();
    }

    /** Forgets what was worked out before; whether there was anything. */
    boolean forgetBefore(ScoringDay first) {
        return jdbc.sql("delete from risk_score_step where scored_on < :first and viewed = :viewed")
                        .param("first", first.on())
                        .param("viewed", first.viewed())
                        .update()
                > 0;
    }

    /** As if the scores were the first that there have been; unless they are of another day meanwhile. */
    void beginOn(ScoringDay first) {
        jdbc.sql("""
                        delete from risk_score_step t
                        where t.viewed = :viewed and t.scored_on = :first
                          and not exists (select from risk_score where scored_on > :first)
                        """).param("first", first.on()).param("viewed", first.viewed()).update();
        jdbc.sql("""
                        insert into risk_score_step (customer_id, scored_on, viewed, ranked, churn_probability, band)
                        select customer_id, :first, :viewed, :ranked, churn_probability, band
                        from risk_score
                        where scored_on = :first and not exists (select from risk_score where scored_on > :first)
                        """)
                .param("first", first.on())
                .param("viewed", first.viewed())
                .param("ranked", first.ranked())
                .update();
    }

    /**
     * What began on {@code first} or later goes on from the time before it.
     *
     * @param first the day of the first scoring
     */
    void joinTo(ScoringDay first) {
        markLeft(first);
        goOn(first);
        forgetWhatSaysNothing(first);
        copyToScores(first);
    }

    /** Who had a score in the last week before and has none. */
    private void markLeft(ScoringDay first) {
        jdbc.sql("""
                        insert into risk_score_step
                            (customer_id, scored_on, viewed, ranked, churn_probability, band, from_probability, from_band)
                        select k.customer_id, :first, :viewed, :ranked, null, null, k.churn_probability, k.band
                        from (
                            select distinct on (customer_id) customer_id, churn_probability, band
                            from risk_score_step
                            where scored_on < :first and viewed = :viewed
                            order by customer_id, scored_on desc
                        ) k
                        where k.band is not null
                          and not exists (select from risk_score s where s.customer_id = k.customer_id)
                          and not exists (
                            select from risk_score_step t
                            where t.customer_id = k.customer_id and t.scored_on >= :first and t.viewed = :viewed)
                        """)
                .param("first", first.on())
                .param("viewed", first.viewed())
                .param("ranked", first.ranked())
                .update();
    }

    private void goOn(ScoringDay first) {
        jdbc.sql("""
                        update risk_score_step t
                        set from_probability = k.churn_probability, from_band = k.band
                        from (
                            select distinct on (customer_id) customer_id, churn_probability, band
                            from risk_score_step
                            where scored_on < :first and viewed = :viewed
                            order by customer_id, scored_on desc
                        ) k,
                        (
                            select customer_id, min(scored_on) as scored_on
                            from risk_score_step
                            where scored_on >= :first and viewed = :viewed
                            group by customer_id
                        ) b
                        where t.customer_id = k.customer_id and k.band is not null
                          and b.customer_id = t.customer_id and b.scored_on = t.scored_on
                          and t.viewed = :viewed and t.ranked = :ranked and t.band is not null
                        """)
                .param("first", first.on())
                .param("viewed", first.viewed())
                .param("ranked", first.ranked())
                .update();
    }

    /** A beginning that turned out to be neither a step nor another band; unless a later row rests on it. */
    private void forgetWhatSaysNothing(ScoringDay first) {
        jdbc.sql("""
                        delete from risk_score_step t
                        where t.scored_on >= :first and t.viewed = :viewed and t.from_band is not null and t.band is not null
                          and not is_score_step(t.from_probability, t.from_band, t.churn_probability, t.band, t.ranked)
                          and not exists (
                            select from risk_score_step n
                            where n.customer_id = t.customer_id and n.scored_on > t.scored_on and n.viewed = t.viewed)
                        """).param("first", first.on()).param("viewed", first.viewed()).update();
    }

    private void copyToScores(ScoringDay first) {
        jdbc.sql("""
                        update risk_score s
                        set kept_on = k.scored_on, kept_probability = k.churn_probability,
                            past_on = x.scored_on, past_probability = x.churn_probability, past_band = x.band
                        from (
                            select distinct on (customer_id) customer_id, scored_on, churn_probability
                            from risk_score_step
                            where viewed = :viewed
                            order by customer_id, scored_on desc
                        ) k
                        left join (
                            select distinct on (t.customer_id) t.customer_id, t.scored_on, t.churn_probability, t.band
                            from risk_score_step t
                            join risk_score r on r.customer_id = t.customer_id
                            where t.viewed = :viewed and t.ranked = :ranked and t.scored_on <= r.scored_on - :trend
                            order by t.customer_id, t.scored_on desc
                        ) x on x.customer_id = k.customer_id and x.band is not null
                        where s.customer_id = k.customer_id
                          and (s.kept_on, s.past_on) is distinct from (k.scored_on, x.scored_on)
                        """)
                .param("viewed", first.viewed())
                .param("ranked", first.ranked())
                .param("trend", ScoringDay.TREND_DAYS)
                .update();
    }
}
