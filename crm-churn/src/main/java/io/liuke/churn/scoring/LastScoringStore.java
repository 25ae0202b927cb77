package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the scores were made that the screens show. */
@Repository
class LastScoringStore {

    private final JdbcClient jdbc;

    LastScoringStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last scoring of all that has ended; null before the first. */
    @Nullable ScoringDay scored() {
        return jdbc.sql("""
                        select r.as_of as on, r.viewed, m.rung = :rhythm as ranked
                        from scoring_run r
                        join purchase_model m on m.id = r.model_id
                        where r.current and r.status = 'DONE'
                        order by r.id desc
                        limit 1
                        """)
                .param("rhythm", ModelCard.RHYTHM)
                .query(ScoringDay.class)
                .optional()
                .orElse(null);
    }
}
