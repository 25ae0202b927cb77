package io.liuke.churn.backtest;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scores in force on a day, as the history keeps them: a change of up to five points is not in it. */
@Repository
class ShownScoresReadModel {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;

    ShownScoresReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Chance of an order by customer, of those who stood with a probability that day; ranks are none. */
    Map<Long, Double> chancesOn(LocalDate day) {
        Map<Long, Double> chances = new TreeMap<>();
        jdbc.sql("""
                        select customer_id, 1 - churn_probability as chance
                        from (
                            select distinct on (customer_id) customer_id, churn_probability, ranked
                            from shown_score_step
                            where scored_on <= :day
                            order by customer_id, scored_on desc, viewed desc) s
                        where churn_probability is not null and not ranked
                        """).withFetchSize(FETCH_SIZE).param("day", day).query(row -> {
            chances.put(row.getLong("customer_id"), row.getDouble("chance"));
        });
        return chances;
    }
}
