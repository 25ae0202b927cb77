package io.liuke.churn.scoring;

import io.liuke.churn.KeptModel;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelId;
import io.liuke.churn.ModelPin;
import io.liuke.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The models that made the scores on the screens, and which of them a person keeps in use. */
@Repository
class KeptModelStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptModelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KeptModel> latest(int limit) {
        return jdbc.sql("""
                        select m.id, m.card::text as card, u.first_on, u.last_on, u.scored_at, u.last_run = l.last_run as in_use
                        from (
                            select model_id, min(as_of) as first_on, max(as_of) as last_on, max(finished_at) as scored_at,
                                   max(id) as last_run
                            from scoring_run
                            where current and status = 'DONE'
                            group by model_id
                            order by max(id) desc
                            limit :limit) u
                        join purchase_model m on m.id = u.model_id
                        cross join (select max(id) as last_run from scoring_run where current and status = 'DONE') l
                        order by u.last_run desc
                        """).param("limit", limit).query((row, n) -> model(row)).list();
    }

    Optional<KeptModel> find(ModelId id) {
        return jdbc.sql("""
                        select m.id, m.card::text as card, u.first_on, u.last_on, u.scored_at, u.last_run = l.last_run as in_use
                        from purchase_model m
                        cross join lateral (
                            select min(as_of) as first_on, max(as_of) as last_on, max(finished_at) as scored_at,
                                   max(id) as last_run
                            from scoring_run
                            where model_id = m.id and current and status = 'DONE') u
                        cross join (select max(id) as last_run from scoring_run where current and status = 'DONE') l
                        where m.id = :id and u.last_run is not null
                        """)
                .param("id", id.value())
                .query((row, n) -> model(row))
                .optional();
    }

    Optional<ModelPin> pin() {
        return jdbc.sql("select model_id, reason, staff_id, pinned_at from model_pin where ended_at is null")
                .query((row, n) -> new ModelPin(
                        new ModelId(row.getLong("model_id")),
                        row.getString("reason"),
                        new StaffId(row.getLong("staff_id")),
                        row.getTimestamp("pinned_at").toInstant()))
                .optional();
    }

    void insert(ModelPin pin) {
        jdbc.sql("""
                        insert into model_pin (model_id, reason, staff_id, pinned_at) values (:model, :reason, :staff, :at)
                        """)
                .param("model", pin.model().value())
                .param("reason", pin.reason())
                .param("staff", pin.by().value())
                .param("at", Timestamp.from(pin.at()))
                .update();
    }

    /** False if none was kept. */
    boolean end(StaffId by, Instant at) {
        return jdbc.sql("update model_pin set ended_by = :staff, ended_at = :at where ended_at is null")
                        .param("staff", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** The id of the model, which from now on never changes. */
    long save(ModelCard card, Instant now) {
        return jdbc.sql("""
                        insert into purchase_model (id, trained_as_of, rung, horizon_days, card, created_at)
                        values (nextval('purchase_model_seq'), :trained, :rung, :horizon, cast(:card as jsonb), :now)
                        returning id
                        """)
                .param("trained", card.trainedAsOf())
                .param("rung", card.rung())
                .param("horizon", card.horizonDays())
                .param("card", json.writeValueAsString(card))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    private KeptModel model(ResultSet row) throws SQLException {
        return new KeptModel(
                new ModelId(row.getLong("id")),
                json.readValue(row.getString("card"), ModelCard.class),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getTimestamp("scored_at").toInstant(),
                row.getBoolean("in_use"));
    }
}
