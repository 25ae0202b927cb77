package io.liuke.purchase;

import io.liuke.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The costs in the database. */
@Repository
class CostStore {

    private static final int FETCH_SIZE = 5_000;
    private static final int YEAR = 365;

    private final JdbcClient jdbc;

    CostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One read along the index, in order of customer. */
    CostBook asOf(LocalDate date, @Nullable Collection<Long> ids) {
        CostBook book = new CostBook();
        jdbc.sql("""
                        select customer_id,
                               coalesce(sum(amount) filter (where kind = 'ACQUISITION'), 0) as acquisition,
                               coalesce(sum(amount) filter (where kind = 'SERVICE'), 0) as service,
                               coalesce(sum(amount) filter (where kind = 'OFFER'), 0) as offer,
                               coalesce(sum(amount) filter (where kind = 'BAD_DEBT'), 0) as bad_debt,
                               coalesce(sum(amount) filter (where kind = 'SERVICE' and spent_on > :yearAgo), 0)
                                   as service_365,
                               coalesce(sum(amount) filter (where kind = 'OFFER' and spent_on > :yearAgo), 0) as offer_365,
                               coalesce(sum(amount) filter (where kind = 'BAD_DEBT' and spent_on > :yearAgo), 0)
                                   as bad_debt_365,
                               coalesce(sum(amount) filter (where kind = 'RECEIVABLE'), 0) as receivable
                        from customer_cost
                        where spent_on <= :date and coalesce(known_on, spent_on) <= :date
                          and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                        group by customer_id
                        order by customer_id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("date", date)
                .param("yearAgo", date.minusDays(YEAR))
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    book.add(row.getLong("customer_id"), costs(row));
                });
        return book;
    }

    private static CustomerCosts costs(ResultSet row) throws SQLException {
        return new CustomerCosts(
                row.getDouble("acquisition"),
                row.getDouble("service"),
                row.getDouble("offer"),
                row.getDouble("bad_debt"),
                row.getDouble("service_365"),
                row.getDouble("offer_365"),
                row.getDouble("bad_debt_365"),
                row.getDouble("receivable"));
    }

    /** The key is a new one each time: the same cost twice is two, unlike the same row of a file. */
    CostId add(EnterCost cost, LocalDate knownOn, Instant now) {
        long id = jdbc.sql("""
                        insert into customer_cost
                            (customer_id, id, cost_key, spent_on, kind, amount, note, staff_id, known_on, recorded_at)
                        values (:customer, nextval('customer_cost_seq'), gen_random_uuid(), :spentOn, :kind, :amount, :note,
                                :staff, :knownOn, :now)
                        returning id
                        """)
                .param("customer", cost.customer().value())
                .param("spentOn", cost.spentOn())
                .param("kind", cost.kind().name())
                .param("amount", cost.amount())
                .param("note", cost.note(), Types.VARCHAR)
                .param("staff", cost.by().value())
                .param("knownOn", knownOn)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        return new CostId(id);
    }

    Optional<CostItem> find(CustomerId customer, CostId id) {
        return jdbc.sql("""
                        select x.id, x.spent_on, x.kind, x.amount, x.note, x.staff_id, s.name as staff_name
                        from customer_cost x left join staff s on s.id = x.staff_id
                        where x.customer_id = :customer and x.id = :id
                        """)
                .param("customer", customer.value())
                .param("id", id.value())
                .query(CostItem.class)
                .optional();
    }

    List<CostItem> of(CustomerId customer, LocalDate today, int limit) {
        return jdbc.sql("""
                        select x.id, x.spent_on, x.kind, x.amount, x.note, x.staff_id, s.name as staff_name
                        from customer_cost x left join staff s on s.id = x.staff_id
                        where x.customer_id = :customer and x.spent_on <= :today
                          and coalesce(x.known_on, x.spent_on) <= :today
                        order by x.spent_on desc, x.id desc
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("today", today)
                .param("limit", limit)
                .query(CostItem.class)
                .list();
    }
}
