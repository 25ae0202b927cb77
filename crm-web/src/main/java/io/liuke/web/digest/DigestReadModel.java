package io.liuke.web.digest;

import io.liuke.churn.warning.WarningReason;
import io.liuke.staff.OwnerScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The warnings that somebody has not been told of: they hold, nobody has said a word on them, and whoever owns the customer
 * has not seen them on the page meanwhile.
 */
@Repository
class DigestReadModel {

    private final JdbcClient jdbc;

    DigestReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long customer,
            String name,
            @Nullable String ownerName,
            @Nullable BigDecimal money,
            int customers,
            int warnings,
            @Nullable BigDecimal allMoney,
            Digest.Warning warning) {}

    /** Whatever is written later has a higher number: nights follow each other. */
    long newestWarning() {
        return jdbc.sql("select coalesce(max(id), 0) from warning")
                .query(Long.class)
                .single();
    }

    /** @param since what is older is no news, however long nobody was told */
    Digest of(DigestReader reader, OwnerScope scope, LocalDate today, Instant since, int top) {
        long upTo = newestWarning();
        List<Row> rows = jdbc.sql("""
                        with news as materialized (
                            select w.id, w.customer_id, w.rule_id, w.fired_on, w.reasons,
                                   coalesce(s.money_at_stake, w.money_at_stake) as money
                            from warning w
                            join warning_rule r on r.id = w.rule_id and r.deleted_at is null
                            join customer c on c.id = w.customer_id
                            left join risk_score s on s.customer_id = w.customer_id
                            where w.id > :after and w.id <= :upTo and w.recorded_at >= :since and w.fired_on <= :today
                              and w.ended_on is null and w.judged_at is null
                              and (w.seen_at is null or c.owner_id is distinct from :reader)
                              and (:all or c.owner_id = any (:owners) or :unowned and c.owner_id is null)
                        ), dearest as (
                            select customer_id, max(money) as money, count(*) over () as customers,
                                   sum(count(*)) over () as warnings, sum(max(money)) over () as all_money
                            from news
                            group by customer_id
                            order by max(money) desc nulls last, customer_id
                            limit :top
                        )
                        select d.customer_id, c.name, o.name as owner_name, d.money,
                               d.customers, d.warnings, d.all_money, r.name as rule_name, r.preset, n.fired_on, n.reasons
                        from dearest d
                        join news n on n.customer_id = d.customer_id
                        join customer c on c.id = d.customer_id
                        join warning_rule r on r.id = n.rule_id
                        left join staff o on o.id = c.owner_id and o.id <> :reader
                        order by d.money desc nulls last, d.customer_id, n.fired_on, n.id
                        """)
                .param("after", reader.after())
                .param("upTo", upTo)
                .param("since", Timestamp.from(since))
                .param("today", today)
                .param("reader", reader.staff().value())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("top", top)
                .query(DigestReadModel::row)
                .list();
        return digest(rows, upTo);
    }

    private static Digest digest(List<Row> rows, long upTo) {
        if (rows.isEmpty()) {
            return Digest.nothing(upTo);
        }
        List<Digest.Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            if (entries.isEmpty() || entries.get(entries.size() - 1).customer() != row.customer()) {
                entries.add(
                        new Digest.Entry(row.customer(), row.name(), row.ownerName(), row.money(), new ArrayList<>()));
            }
            entries.get(entries.size() - 1).warnings().add(row.warning());
        }
        Row any = rows.get(0);
        return new Digest(any.customers(), any.warnings(), any.allMoney(), entries, upTo);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("customer_id"),
                row.getString("name"),
                row.getString("owner_name"),
                row.getBigDecimal("money"),
                row.getInt("customers"),
                row.getInt("warnings"),
                row.getBigDecimal("all_money"),
                new Digest.Warning(
                        row.getString("rule_name"),
                        row.getString("preset"),
                        row.getObject("fired_on", LocalDate.class),
                        WarningReason.read(row.getString("reasons"))));
    }
}
