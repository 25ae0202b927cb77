package io.liuke.churn.insight;

import io.liuke.churn.RiskBand;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The large customers, along the index of those: at most a hundredth of all and a hundred more. */
@Repository
class LargeCustomersReadModel {

    private static final int TEN = 10;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    LargeCustomersReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    List<LargeCustomerRow> list(OwnerScope scope, WorthCursor after, LocalDate today, int limit) {
        return jdbc.sql("""
                        select v.customer_id, c.code, c.name, s.name as owner_name, v.profit_share, v.profit_365, v.receivable,
                               v.bad_debt_365, v.service_365, v.orders_365, v.discounted_365, r.band, r.money_at_stake,
                               w.minutes
                        from customer_value v
                        join customer c on c.id = v.customer_id
                        left join staff s on s.id = c.owner_id
                        left join risk_score r on r.customer_id = v.customer_id
                        cross join lateral (
                            select coalesce(sum(i.minutes), 0) as minutes
                            from interaction i
                            where i.customer_id = v.customer_id and i.at >= :since and i.at < :until
                        ) w
                        where v.large
                          and (v.profit_365, v.customer_id) < (:amount, :id)
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by v.profit_365 desc, v.customer_id desc
                        limit :limit
                        """)
                .param("since", startOf(today.minusDays(LargeRisks.DAYS - 1)))
                .param("until", startOf(today.plusDays(1)))
                .param("amount", after.amount())
                .param("id", after.id())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** Those of the pyramid who bring most, by the index of the profits. */
    List<Concentration.Top> largest(OwnerScope scope) {
        return jdbc.sql("""
                        select f.customer_id, c.name, f.profit_365 as profit
                        from purchase_facts f
                        join customer_tier t on t.customer_id = f.customer_id and t.tier is not null
                        join customer c on c.id = f.customer_id
                        where :all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null)
                        order by f.profit_365 desc, f.customer_id desc
                        limit :limit
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", TEN)
                .query(Concentration.Top.class)
                .list();
    }

    /** As of the latest ranking; 0 before the first. */
    double companyProfit(LocalDate today) {
        return jdbc.sql("select profit_365 from company_profit where as_of <= :today order by as_of desc limit 1")
                .param("today", today)
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    private static LargeCustomerRow row(ResultSet row) throws SQLException {
        String band = row.getString("band");
        LargeRisks risks = new LargeRisks(
                row.getBigDecimal("profit_365"),
                row.getBigDecimal("receivable"),
                row.getBigDecimal("bad_debt_365"),
                row.getBigDecimal("service_365"),
                row.getInt("orders_365"),
                row.getInt("discounted_365"),
                row.getInt("minutes"),
                band == null ? null : RiskBand.valueOf(band),
                row.getBigDecimal("money_at_stake"));
        return new LargeCustomerRow(
                row.getLong("customer_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("owner_name"),
                (Double) row.getObject("profit_share"),
                risks);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toOffsetDateTime();
    }
}
