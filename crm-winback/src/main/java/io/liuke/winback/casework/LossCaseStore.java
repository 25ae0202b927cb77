package io.liuke.winback.casework;

import io.liuke.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the cases of all customers in line with the states just derived: one statement each, and each repeatable. */
@Repository
class LossCaseStore {

    private final JdbcClient jdbc;

    LossCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose cases: everybody's after a derivation of all, else those of a few. */
    record Whom(boolean everyone, List<CustomerId> customers) {

        static final Whom EVERYBODY = new Whom(true, List.of());

        private Long[] ids() {
            return customers.stream().map(CustomerId::value).toArray(Long[]::new);
        }
    }

    /** Win-back cases whose customer has ordered since the loss are won back by the first such order. */
    int closeWonBack(Whom whom, LocalDate asOf, Instant now) {
        return jdbc.sql("""
                        with won as (
                            select c.customer_id, c.id, c.stage, o.purchase_id
                            from retention_case c
                            cross join lateral (
                                select min(t.changed_on) as returned_on
                                from customer_state_change t
                                where t.customer_id = c.customer_id and t.superseded_at is null
                                  and t.from_state = 'LOST' and t.cause = 'PURCHASE' and t.changed_on >= c.lost_on
                            ) r
                            cross join lateral (
                                select p.id as purchase_id
                                from purchase p
                                where p.customer_id = c.customer_id and p.ordered_on = r.returned_on
                                  and p.amount >= 0 and p.status <> 'CANCELLED'
                                order by p.ordered_at, p.id
                                limit 1
                            ) o
                            where c.kind = 'WIN_BACK' and c.closed_at is null and c.opened_on <= :asOf
                              and (:everyone or c.customer_id = any(:customers))
                        ), closed as (
                            update retention_case c
                            set stage = 'WON_BACK', stage_since = :now, later_on = null, closed_at = :now, closed_on = :asOf,
                                won_by_purchase = won.purchase_id, version = c.version + 1
                            from won
                            where c.customer_id = won.customer_id and c.id = won.id
                        )
                        insert into retention_case_step (customer_id, id, case_id, from_stage, to_stage, at)
                        select customer_id, nextval('retention_case_step_seq'), id, stage, 'WON_BACK', :now
                        from won
                        """)
                .param("everyone", whom.everyone())
                .param("customers", whom.ids())
                .param("asOf", asOf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Cases whose customer's state has left them behind: a save case ends as lost with its customer, a win-back case of a
     * customer given up is given up, and one whose loss was taken back (late data, another rule) is withdrawn.
     */
    int closeOvertaken(Whom whom, LocalDate asOf, Instant now) {
        return jdbc.sql("""
                        with ended as (
                            select c.customer_id, c.id, c.stage,
                                   case
                                       when c.kind = 'SAVE' and cu.state in ('LOST', 'NON_CUSTOMER') then 'LOST'
                                       when cu.state = 'NON_CUSTOMER' then 'GIVEN_UP'
                                       else 'WITHDRAWN'
                                   end as outcome
                            from retention_case c
                            join customer cu on cu.id = c.customer_id
                            where c.closed_at is null and c.opened_on <= :asOf
                              and (:everyone or c.customer_id = any(:customers))
                              and (c.kind = 'SAVE' and cu.state not in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                                  or c.kind = 'WIN_BACK' and cu.state <> 'LOST')
                        ), closed as (
                            update retention_case c
                            set stage = ended.outcome, stage_since = :now, later_on = null, closed_at = :now,
                                closed_on = :asOf, version = c.version + 1
                            from ended
                            where c.customer_id = ended.customer_id and c.id = ended.id
                        )
                        insert into retention_case_step (customer_id, id, case_id, from_stage, to_stage, at)
                        select customer_id, nextval('retention_case_step_seq'), id, stage, outcome, :now
                        from ended
                        """)
                .param("everyone", whom.everyone())
                .param("customers", whom.ids())
                .param("asOf", asOf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opens a win-back case for each lost customer whose loss (the silence since the last order) has had none. */
    int openForLosses(Whom whom, LocalDate asOf, Instant now) {
        return jdbc.sql("""
                        with opened as (
                            insert into retention_case (customer_id, id, kind, stage, stage_since, owner_id, opened_on,
                                                        opened_at, lost_on)
                            select cu.id, nextval('retention_case_seq'), 'WIN_BACK', 'TO_INVESTIGATE', :now, cu.owner_id, :asOf,
                                   :now, cu.state_since
                            from customer cu
                            left join purchase_facts f on f.customer_id = cu.id
                            where cu.state = 'LOST' and (:everyone or cu.id = any(:customers))
                              and not exists (
                                  select 1
                                  from retention_case c
                                  where c.customer_id = cu.id
                                    and (c.closed_at is null
                                        or c.kind = 'WIN_BACK' and c.stage <> 'WITHDRAWN'
                                            and c.lost_on >= least(f.last_on, cu.state_since)))
                            returning customer_id, id
                        )
                        insert into retention_case_step (customer_id, id, case_id, to_stage, at)
                        select customer_id, nextval('retention_case_step_seq'), id, 'TO_INVESTIGATE', :now
                        from opened
                        """)
                .param("everyone", whom.everyone())
                .param("customers", whom.ids())
                .param("asOf", asOf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back the cases that opened by themselves after the date and that nobody has touched. */
    int takeBackUntouched(LocalDate after) {
        return jdbc.sql("""
                        with untouched as (
                            delete from retention_case c
                            where c.opened_by is null and c.closed_at is null and c.opened_on > :after
                              and c.stage = 'TO_INVESTIGATE' and c.cause_stated is null and c.cause_verified is null
                              and not exists (
                                  select from retention_case_step s
                                  where s.case_id = c.id and s.customer_id = c.customer_id and s.staff_id is not null)
                            returning customer_id, id
                        )
                        delete from retention_case_step s using untouched u
                        where s.customer_id = u.customer_id and s.case_id = u.id
                        """).param("after", after).update();
    }
}
