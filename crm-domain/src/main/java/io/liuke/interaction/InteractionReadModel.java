package io.liuke.interaction;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts, for screens. */
@Repository
public class InteractionReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    InteractionReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The newest contacts with a customer, newest first. */
    public List<InteractionItem> recent(CustomerId customer, int limit) {
        return jdbc.sql("""
                        select i.id, i.customer_id, i.at, i.channel, i.direction, i.two_way, i.note, i.staff_id,
                               s.name as staff_name, i.minutes
                        from interaction i
                        left join staff s on s.id = i.staff_id
                        where i.customer_id = :customer
                        order by i.at desc, i.id desc
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("limit", limit)
                .query(InteractionItem.class)
                .list();
    }

    /** Working minutes that a person's contacts took on a business day. */
    public int minutesSpent(StaffId staff, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(minutes), 0)
                        from interaction
                        where staff_id = :staff and at >= :start and at < :end
                        """)
                .param("staff", staff.value())
                .param("start", startOf(day))
                .param("end", startOf(day.plusDays(1)))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toOffsetDateTime();
    }
}
