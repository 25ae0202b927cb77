package io.liuke.winback;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of a customer, for screens. */
@Repository
public class CaseReadModel {

    /** More cases than any page shows of one customer. */
    private static final int LIMIT = 50;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    CaseReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The open one first, then the newest. */
    public List<CaseView> ofCustomer(CustomerId customer) {
        return jdbc.sql("""
                        select c.customer_id, c.id, c.kind, c.stage, c.stage_since,
                               greatest(:today - (c.stage_since at time zone :zone)::date, 0) as days_in_stage,
                               c.owner_id, s.name as owner, c.opened_on, c.cause_stated, c.cause_verified, c.evidence,
                               c.later_on, c.outcome_note, c.won_by_purchase, c.closed_on, c.version
                        from retention_case c
                        left join staff s on s.id = c.owner_id
                        where c.customer_id = :customer
                        order by c.closed_at is not null, c.id desc
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("today", time.today())
                .param("zone", time.zone().getId())
                .param("limit", LIMIT)
                .query(CaseView.class)
                .list();
    }

    public Optional<CaseView> openOf(CustomerId customer) {
        return ofCustomer(customer).stream().filter(CaseView::isOpen).findFirst();
    }

    /** What happened in a case, oldest first. */
    public List<CaseStep> steps(CustomerId customer, CaseId id) {
        return jdbc.sql("""
                        select t.case_id, t.from_stage, t.to_stage, t.note, s.name as by, t.at
                        from retention_case_step t
                        left join staff s on s.id = t.staff_id
                        where t.customer_id = :customer and t.case_id = :case
                        order by t.id
                        """)
                .param("customer", customer.value())
                .param("case", id.value())
                .query(CaseStep.class)
                .list();
    }
}
