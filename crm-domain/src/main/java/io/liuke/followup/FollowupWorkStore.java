package io.liuke.followup;

import io.liuke.customer.CustomersHandedOver;
import io.liuke.customer.HandoverId;
import io.liuke.handover.OwnedWork;
import io.liuke.handover.WorkCount;
import io.liuke.handover.WorkItem;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open follow-ups and promises go along with the customers of whoever has them. */
@Repository
class FollowupWorkStore implements OwnedWork {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    FollowupWorkStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<WorkCount> counts() {
        return jdbc.sql("""
                        select owner_id as staff_id, case when promise then 'PROMISE' else 'FOLLOWUP' end as kind,
                               count(*) as open, count(*) filter (where due_on < :today) as overdue
                        from followup
                        where done_at is null
                        group by owner_id, promise
                        """).param("today", time.today()).query(WorkCount.class).list();
    }

    @Override
    public List<WorkItem> openOf(StaffId owner, int limit) {
        return jdbc.sql("""
                        select case when f.promise then 'PROMISE' else 'FOLLOWUP' end as kind, f.id, f.customer_id,
                               c.code as customer_code, c.name as customer_name, c.owner_id as customer_owner_id,
                               s.name as customer_owner, f.what as text, null as stage, f.due_on,
                               (f.created_at at time zone :zone)::date as since
                        from followup f
                        join customer c on c.id = f.customer_id
                        left join staff s on s.id = c.owner_id
                        where f.owner_id = :owner and f.done_at is null
                        order by f.due_on, f.id
                        limit :limit
                        """)
                .param("owner", owner.value())
                .param("zone", time.zone().getId())
                .param("limit", limit)
                .query(WorkItem.class)
                .list();
    }

    @Override
    public void goAlong(CustomersHandedOver handover) {
        StaffId from = handover.from();
        if (from == null) {
            return;
        }
        StaffId rest = handover.restTo();
        jdbc.sql("""
                        with given as (
                            select f.customer_id, f.id, f.promise,
                                   coalesce(o.to_id,
                                            case when c.owner_id <> :from and staff_takes_over(c.owner_id, :today)
                                                 then c.owner_id end,
                                            :rest) as to_id
                            from followup f
                            join customer c on c.id = f.customer_id
                            left join owner_change o on o.handover_id = :handover and o.customer_id = f.customer_id
                            where f.owner_id = :from and f.done_at is null
                              and (o.to_id is not null or cast(:rest as bigint) is not null)
                        ), moved as (
                            update followup f set owner_id = g.to_id, version = f.version + 1
                            from given g
                            where f.customer_id = g.customer_id and f.id = g.id
                        )
                        insert into owner_handover_work (customer_id, handover_id, kind, work_id, from_id, to_id)
                        select customer_id, :handover, case when promise then 'PROMISE' else 'FOLLOWUP' end, id, :from, to_id
                        from given
                        """)
                .param("from", from.value())
                .param("today", time.today())
                .param("rest", rest == null ? null : rest.value())
                .param("handover", handover.handover().value())
                .update();
    }

    @Override
    public void comeBack(HandoverId handover) {
        jdbc.sql("""
                        update followup f set owner_id = w.from_id, version = f.version + 1
                        from owner_handover_work w
                        where w.handover_id = :handover and w.kind in ('PROMISE', 'FOLLOWUP')
                          and f.customer_id = w.customer_id and f.id = w.work_id and f.owner_id = w.to_id
                          and f.done_at is null
                        """).param("handover", handover.value()).update();
    }
}
