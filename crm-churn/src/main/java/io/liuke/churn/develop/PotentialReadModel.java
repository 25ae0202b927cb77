package io.liuke.churn.develop;

import io.liuke.customer.LifecycleState;
import io.liuke.staff.OwnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Potential and target customers in their order: first who they are, along an index, then what is known of those few. */
@Repository
class PotentialReadModel {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PotentialReadModel(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<LikenessCard> card() {
        return jdbc.sql("select card::text from likeness_model")
                .query((row, n) -> json.readValue(row.getString(1), LikenessCard.class))
                .optional();
    }

    Optional<Instant> computedAt() {
        return jdbc.sql("select computed_at from likeness_model")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    List<PotentialRow> page(OwnerScope scope, PotentialFilter filter, PotentialCursor after, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.owner_id, s.name as owner_name, c.state, c.created_on,
                               q.likeness, q.points, q.place, q.effects, w.names, w.wishes
                        from (
                            select p.*
                            from potential_score p
                            join customer c on c.id = p.customer_id
                            where (p.place, p.customer_id) < (:place, :id)
                              and (c.state = 'TARGET' or :potentials and c.state = 'POTENTIAL')
                              and (not :wanted or p.points > 0)
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                            order by p.place desc, p.customer_id desc
                            limit :limit
                        ) q
                        join customer c on c.id = q.customer_id
                        left join staff s on s.id = c.owner_id
                        cross join lateral (
                            select array_agg(t.class order by t.place) as names, array_agg(w.wish::int order by t.place) as wishes
                            from (values (1, 'KIND', c.kind), (2, 'INDUSTRY', nullif(trim(c.industry), '')),
                                (3, 'REGION', nullif(trim(c.region), '')), (4, 'SOURCE', nullif(trim(c.source), '')),
                                (5, 'REFERRED', case when c.referred_by is null then 'NO' else 'YES' end)) as t (place, trait, class)
                            left join positioning w on w.trait = t.trait and w.class = t.class
                        ) w
                        order by q.place desc, q.customer_id desc
                        """)
                .param("place", after.place())
                .param("id", after.id())
                .param("potentials", filter != PotentialFilter.TARGET)
                .param("wanted", filter == PotentialFilter.WANTED)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private static PotentialRow row(ResultSet row) throws SQLException {
        return new PotentialRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("owner_id", Long.class),
                row.getString("owner_name"),
                LifecycleState.valueOf(row.getString("state")),
                row.getObject("created_on", LocalDate.class),
                row.getDouble("likeness"),
                row.getInt("points"),
                row.getDouble("place"),
                PotentialRow.traits(
                        (@Nullable String[]) row.getArray("names").getArray(),
                        (@Nullable Double[]) row.getArray("effects").getArray(),
                        (@Nullable Integer[]) row.getArray("wishes").getArray()));
    }
}
