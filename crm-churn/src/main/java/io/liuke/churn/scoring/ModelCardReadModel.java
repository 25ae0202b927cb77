package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.churn.ScoringId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ModelCardReadModel implements ModelCards {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ModelCardReadModel(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<ModelCard> current() {
        return latest().flatMap(this::of);
    }

    @Override
    public Optional<ModelCard> of(ScoringId scoring) {
        return jdbc.sql("""
                        select m.card::text
                        from scoring_run r join purchase_model m on m.id = r.model_id
                        where r.id = :id
                        """)
                .param("id", scoring.value())
                .query(String.class)
                .optional()
                .map(card -> json.readValue(card, ModelCard.class));
    }

    /** The scoring whose scores the screens show. */
    Optional<ScoringId> latest() {
        return jdbc.sql("select id from scoring_run where current and status = 'DONE' order by id desc limit 1")
                .query(Long.class)
                .optional()
                .map(ScoringId::new);
    }
}
