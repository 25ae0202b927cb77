package io.liuke.churn.develop;

import io.liuke.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sort of customers the company wants. */
@Repository
class PositioningStore {

    private final JdbcClient jdbc;

    PositioningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(TraitWish wish, StaffId by, Instant now) {
        jdbc.sql("""
                        insert into positioning as p (trait, class, wish, staff_id, decided_at)
                        values (:trait, :class, :wish, :staff, :now)
                        on conflict (trait, class) do update
                        set wish = excluded.wish, staff_id = excluded.staff_id, decided_at = excluded.decided_at
                        where p.wish <> excluded.wish
                        """)
                .param("trait", wish.trait().name())
                .param("class", wish.name())
                .param("wish", wish.wish())
                .param("staff", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Each class that people are in or that was decided about; those with the most potential customers first. */
    List<TraitClass> classes() {
        return jdbc.sql("""
                        select trait, class, coalesce(k.potentials, 0) as potentials, coalesce(k.customers, 0) as customers,
                               coalesce(k.loyal, 0) as loyal, k.effect, coalesce(w.wish, 0) as wish, s.name as decided_by, w.decided_at
                        from trait_class k
                        full join positioning w using (trait, class)
                        left join staff s on s.id = w.staff_id
                        order by trait, coalesce(k.potentials, 0) desc, coalesce(k.customers, 0) desc, class
                        """).query((row, n) -> traitClass(row)).list();
    }

    private static TraitClass traitClass(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new TraitClass(
                PotentialTrait.valueOf(row.getString("trait")),
                row.getString("class"),
                row.getLong("potentials"),
                row.getLong("customers"),
                row.getLong("loyal"),
                row.getObject("effect", Double.class),
                row.getInt("wish"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
