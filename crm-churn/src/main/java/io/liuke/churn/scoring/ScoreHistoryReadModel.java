package io.liuke.churn.scoring;

import io.liuke.churn.ScoreHistory;
import io.liuke.churn.ScoreStep;
import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of one customer's scores. */
@Repository
class ScoreHistoryReadModel implements ScoreHistory {

    private final JdbcClient jdbc;

    ScoreHistoryReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a day that is told twice, in earnest and while looking back, what was seen last. */
    @Override
    public List<ScoreStep> of(CustomerId customer, @Nullable LocalDate before, int limit) {
        return jdbc.sql("""
                        select distinct on (s.scored_on) s.scored_on as on, not s.ranked as probability, s.churn_probability,
                               s.band, s.from_probability, s.from_band
                        from shown_score_step s
                        where s.customer_id = :customer and s.scored_on < coalesce(cast(:before as date), 'infinity')
                        order by s.scored_on desc, s.viewed desc
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("before", before)
                .param("limit", limit)
                .query(ScoreStep.class)
                .list();
    }
}
