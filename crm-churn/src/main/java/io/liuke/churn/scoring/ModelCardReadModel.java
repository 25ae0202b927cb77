package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.churn.ScoringId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ModelCardReadModel implements ModelCards {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Known known;

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

    /** Of one scoring; null where it has none. A card never changes, so the last one asked for is kept at hand. */
    @Nullable ScoreRanges ranges(ScoringId scoring) {
        Known last = known;
        if (last == null || !last.run().equals(scoring)) {
            last = new Known(scoring, tested(scoring).map(ScoreRanges::of).orElse(null));
            known = last;
        }
        return last.ranges();
    }

    /** The card of a scoring, if a closed window says how good it is. */
    private Optional<ModelCard> tested(ScoringId scoring) {
        return jdbc.sql("""
                        select m.card::text
                        from scoring_run r join purchase_model m on m.id = r.model_id
                        where r.id = :id and jsonb_array_length(coalesce(m.card -> 'calibration', '[]')) > 0
                        """)
                .param("id", scoring.value())
                .query(String.class)
                .optional()
                .map(card -> json.readValue(card, ModelCard.class));
    }

    private record Known(ScoringId run, @Nullable ScoreRanges ranges) {}

    /** A scoring and its date. */
    record Dated(ScoringId run, LocalDate asOf) {}

    /** The last scoring with probabilities that the screens showed on a day, or within the week before it. */
    Optional<Dated> asOf(LocalDate day) {
        return jdbc.sql("""
                        select r.id, r.as_of
                        from scoring_run r join purchase_model m on m.id = r.model_id
                        where r.current and r.status = 'DONE' and r.as_of <= :day and r.as_of > :weekBefore
                          and m.rung <> 'RHYTHM'
                        order by r.as_of desc, r.id desc
                        limit 1
                        """)
                .param("day", day)
                .param("weekBefore", day.minusWeeks(1))
                .query((row, n) -> new Dated(new ScoringId(row.getLong("id")), row.getObject("as_of", LocalDate.class)))
                .optional();
    }

    /** The scoring whose scores the screens show. */
    Optional<ScoringId> latest() {
        return jdbc.sql("select id from scoring_run where current and status = 'DONE' order by id desc limit 1")
                .query(Long.class)
                .optional()
                .map(ScoringId::new);
    }
}
