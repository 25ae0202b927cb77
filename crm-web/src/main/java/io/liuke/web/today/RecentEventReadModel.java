package io.liuke.web.today;

import io.liuke.shared.BusinessTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last things that happened with a customer, in either direction. */
@Repository
class RecentEventReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    RecentEventReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    List<RecentEvent> last(long customer, int limit) {
        return jdbc.sql("""
                        select e.kind, e.at, e.word, e.inbound, e.two_way, e.text, e.amount, s.name as by,
                               coalesce(e.promise, false) as promise,
                               coalesce(greatest((e.at at time zone :zone)::date - e.due_on, 0), 0) as days_late
                        from (
                            (select case when amount < 0 then 'RETURN' else 'ORDER' end as kind, ordered_at as at, null as word,
                                    null::boolean as inbound, null::boolean as two_way, coalesce(product, order_no) as text,
                                    amount, null::bigint as staff_id, null::boolean as promise, null::date as due_on
                             from purchase
                             where customer_id = :customer and ordered_on <= :today and status <> 'CANCELLED'
                             order by ordered_on desc, ordered_at desc
                             limit :limit)
                            union all
                            (select 'CONTACT', at, channel, direction = 'INBOUND', two_way, note, null, staff_id, null, null
                             from interaction
                             where customer_id = :customer and at < :end
                             order by at desc
                             limit :limit)
                            union all
                            (select 'NOTE', at, null, null, null, text, null, staff_id, null, null
                             from customer_note
                             where customer_id = :customer and at < :end
                             order by at desc
                             limit :limit)
                            union all
                            (select 'FOLLOWUP', done_at, channel, null, null, what, null, done_by, promise, due_on
                             from followup
                             where customer_id = :customer and done_at < :end
                             order by done_at desc
                             limit :limit)
                            union all
                            (select 'CASE', at, to_stage, null, null, note, null, staff_id, null, null
                             from retention_case_step
                             where customer_id = :customer and at < :end
                               and to_stage in ('SAVED', 'LOST', 'WON_BACK', 'GIVEN_UP')
                             order by at desc
                             limit :limit)
                            union all
                            (select 'STATE', changed_on::timestamp at time zone :zone, to_state, null, null, reason, null,
                                    staff_id, null, null
                             from customer_state_change
                             where customer_id = :customer and superseded_at is null and changed_on <= :today
                               and cause <> 'PURCHASE'
                             order by changed_on desc
                             limit :limit)
                        ) e
                        left join staff s on s.id = e.staff_id
                        order by e.at desc
                        limit :limit
                        """)
                .param("customer", customer)
                .param("today", time.today())
                .param("end", time.today().plusDays(1).atStartOfDay(time.zone()).toOffsetDateTime())
                .param("zone", time.zone().getId())
                .param("limit", limit)
                .query(RecentEvent.class)
                .list();
    }
}
