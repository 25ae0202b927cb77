package io.liuke.churn.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the comparison that {@link LossStore} wrote. */
@Repository
class LossReadModel {

    private final JdbcClient jdbc;

    LossReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LossComparison.Span> span(int days) {
        return jdbc.sql("select days, from_on, to_on, given_up, computed_at from loss_comparison where days = :days")
                .param("days", days)
                .query((row, n) -> new LossComparison.Span(
                        row.getInt("days"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getLong("given_up"),
                        instant(row)))
                .optional();
    }

    /** All classes, each with the difference from whoever is not in it. */
    List<LossClass> classes(int days) {
        return jdbc.sql("""
                        select k.trait, k.class, s.name, k.customers, k.lost, k.low, k.high,
                               sum(k.customers) over (partition by k.trait) - k.customers as other_customers,
                               sum(k.lost) over (partition by k.trait) - k.lost as other_lost
                        from loss_class k
                        left join staff s on k.trait = :owner and s.id::text = k.class
                        where k.days = :days
                        """)
                .param("days", days)
                .param("owner", LossTrait.OWNER.place())
                .query((row, n) -> lossClass(row))
                .list();
    }

    private static LossClass lossClass(ResultSet row) throws SQLException {
        long customers = row.getLong("customers");
        long lost = row.getLong("lost");
        return new LossClass(
                LossTrait.at(row.getInt("trait")),
                row.getString("class"),
                row.getString("name"),
                customers,
                lost,
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                Estimate.difference(lost, customers, row.getLong("other_lost"), row.getLong("other_customers")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("computed_at").toInstant();
    }
}
