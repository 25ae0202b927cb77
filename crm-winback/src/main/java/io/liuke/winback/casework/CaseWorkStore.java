package io.liuke.winback.casework;

import io.liuke.customer.CustomersHandedOver;
import io.liuke.customer.HandoverId;
import io.liuke.handover.OwnedWork;
import io.liuke.handover.WorkCount;
import io.liuke.handover.WorkItem;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases go along with their customers. A customer's case is their owner's, whoever had it before. */
@Repository
class CaseWorkStore implements OwnedWork {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    CaseWorkStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<WorkCount> counts() {
        return jdbc.sql("""
                        select owner_id as staff_id, 'CASE' as kind, count(*) as open,
                               count(*) filter (where later_on < :today) as overdue
                        from retention_case
                        where closed_at is null and owner_id is not null
                        group by owner_id
                        """).param("today", time.today()).query(WorkCount.class).list();
    }

    @Override
    public List<WorkItem> openOf(StaffId owner, int limit) {
        return jdbc.sql("""
                        select 'CASE' as kind, k.id, k.customer_id, c.code as customer_code, c.name as customer_name,
                               c.owner_id as customer_owner_id, s.name as customer_owner, k.evidence as text, k.stage,
                               k.later_on as due_on, k.opened_on as since
                        from retention_case k
                        join customer c on c.id = k.customer_id
                        left join staff s on s.id = c.owner_id
                        where k.owner_id = :owner and k.closed_at is null
                        order by k.later_on nulls last, k.opened_on, k.id
                        limit :limit
                        """)
                .param("owner", owner.value())
                .param("limit", limit)
                .query(WorkItem.class)
                .list();
    }

    @Override
    public void goAlong(CustomersHandedOver handover) {
        jdbc.sql("""
                        with given as (
                            select k.customer_id, k.id, k.owner_id,
                                   case when o.customer_id is not null then o.to_id
                                        when c.owner_id <> :from and staff_takes_over(c.owner_id, :today) then c.owner_id
                                        else :rest end as to_id
                            from retention_case k
                            join customer c on c.id = k.customer_id
                            left join owner_change o on o.handover_id = :handover and o.customer_id = k.customer_id
                            where k.closed_at is null
                              and (o.customer_id is not null
                                  or k.owner_id = :from and cast(:rest as bigint) is not null)
                        ), moved as (
                            update retention_case k set owner_id = g.to_id, version = k.version + 1
                            from given g
                            where k.customer_id = g.customer_id and k.id = g.id
                        )
                        insert into owner_handover_work (customer_id, handover_id, kind, work_id, from_id, to_id)
                        select customer_id, :handover, 'CASE', id, owner_id, to_id from given
                        """)
                .param(
                        "from",
                        Optional.ofNullable(handover.from()).map(StaffId::value).orElse(null))
                .param(
                        "rest",
                        Optional.ofNullable(handover.restTo())
                                .map(StaffId::value)
                                .orElse(null))
                .param("today", time.today())
                .param("handover", handover.handover().value())
                .update();
    }

    @Override
    public void comeBack(HandoverId handover) {
        jdbc.sql("""
                        update retention_case k set owner_id = w.from_id, version = k.version + 1
                        from owner_handover_work w
                        where w.handover_id = :handover and w.kind = 'CASE' and k.customer_id = w.customer_id
                          and k.id = w.work_id and k.owner_id is not distinct from w.to_id and k.closed_at is null
                        """).param("handover", handover.value()).update();
    }
}
