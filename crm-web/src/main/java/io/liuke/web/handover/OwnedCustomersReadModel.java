package io.liuke.web.handover;

import io.liuke.customer.CustomerId;
import io.liuke.handover.FairShares.Stake;
import io.liuke.staff.StaffId;
import io.liuke.web.support.Cursor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of one owner, by what is at stake with them. */
@Repository
class OwnedCustomersReadModel {

    private static final BigDecimal ABOVE_ALL = new BigDecimal("1e15");

    private final JdbcClient jdbc;

    OwnedCustomersReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most money at stake first, then the most profit of 365 days. */
    List<OwnedCustomer> page(StaffId owner, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select * from (
                            select c.id, c.code, c.name, c.state, t.tier, r.band, coalesce(r.money_at_stake, 0) as money,
                                   coalesce(f.profit_365, 0) as profit365, f.last_on
                            from customer c
                            left join risk_score r on r.customer_id = c.id
                            left join purchase_facts f on f.customer_id = c.id
                            left join customer_tier t on t.customer_id = c.id
                            where c.owner_id = :owner
                        ) o
                        where (money, profit365, id) < (:money, :profit, :id)
                        order by money desc, profit365 desc, id desc
                        limit :limit
                        """)
                .param("owner", owner.value())
                .param("money", after == null ? ABOVE_ALL : after.getDecimal(0))
                .param("profit", after == null ? ABOVE_ALL : after.getDecimal(1))
                .param("id", after == null ? Long.MAX_VALUE : after.getLong(2))
                .param("limit", limit)
                .query(OwnedCustomer.class)
                .list();
    }

    /** All of them, with what is at stake. */
    List<Stake> stakes(StaffId owner) {
        return jdbc.sql("""
                        select c.id, coalesce(r.money_at_stake, 0) as money
                        from customer c
                        left join risk_score r on r.customer_id = c.id
                        where c.owner_id = :owner
                        """)
                .param("owner", owner.value())
                .query((rs, row) -> new Stake(new CustomerId(rs.getLong("id")), rs.getBigDecimal("money")))
                .list();
    }
}
