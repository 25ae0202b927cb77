package io.liuke.purchase;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Costs on their way out of the books and back. */
@Repository
class RemovedCostStore {

    private final JdbcClient jdbc;

    RemovedCostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean remove(CustomerId customer, CostId id, StaffId by, Instant now) {
        return jdbc.sql("""
                        with gone as (
                            delete from customer_cost where customer_id = :customer and id = :id returning *
                        )
                        insert into removed_cost
                            (customer_id, id, cost_key, spent_on, kind, amount, recorded_at, import_id, staff_id, note,
                             known_on, removed_by, removed_at)
                        select customer_id, id, cost_key, spent_on, kind, amount, recorded_at, import_id, staff_id, note,
                               known_on, :by, :now
                        from gone
                        """)
                        .param("customer", customer.value())
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** A file that was imported again meanwhile has brought its row back already. */
    boolean restore(CustomerId customer, CostId id) {
        return jdbc.sql("""
                        with back as (
                            delete from removed_cost where customer_id = :customer and id = :id returning *
                        )
                        insert into customer_cost
                            (customer_id, id, cost_key, spent_on, kind, amount, recorded_at, import_id, staff_id, note,
                             known_on)
                        select customer_id, id, cost_key, spent_on, kind, amount, recorded_at, import_id, staff_id, note,
                               known_on
                        from back
                        on conflict do nothing
                        """)
                        .param("customer", customer.value())
                        .param("id", id.value())
                        .update()
                > 0;
    }
}
