package io.liuke.winback.casework;

import io.liuke.intake.BuiltOnImport;
import io.liuke.intake.ImportId;
import io.liuke.intake.Objection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases of customers that an import created: somebody's work on one keeps the import, and a case that opened by itself goes
 * with its customer.
 */
@Repository
class CaseUndoStore implements BuiltOnImport {

    private final JdbcClient jdbc;

    CaseUndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Objection> objections(ImportId importId) {
        return jdbc.sql("""
                        select 'CASES' as code, count(*) as count, (array_agg(u.code))[1 : 3] as customers
                        from import_created_customer u
                        join retention_case c on c.customer_id = u.customer_id
                        where u.import_id = :import
                          and (c.opened_by is not null or c.cause_stated is not null or c.cause_verified is not null
                              or exists (
                                  select from retention_case_step s
                                  where s.customer_id = c.customer_id and s.case_id = c.id and s.staff_id is not null))
                        having count(*) > 0
                        """)
                .param("import", importId.value())
                .query(Objection::of)
                .list();
    }

    @Override
    public void remove(ImportId importId) {
        reopenWonByItsPurchases(importId);
        jdbc.sql("""
                        delete from retention_case_step s using import_created_customer u
                        where u.import_id = :import and s.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
        jdbc.sql("""
                        delete from retention_case c using import_created_customer u
                        where u.import_id = :import and c.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
    }

    /** A win-back case that an order of the import closed is where it was before, unless another case is open since. */
    private void reopenWonByItsPurchases(ImportId importId) {
        jdbc.sql("""
                        with won as (
                            select c.customer_id, c.id, s.id as step_id, s.from_stage
                            from purchase p
                            join retention_case c on c.customer_id = p.customer_id and c.won_by_purchase = p.id
                            join retention_case_step s
                              on s.customer_id = c.customer_id and s.case_id = c.id and s.to_stage = 'WON_BACK'
                            where p.import_id = :import and c.stage = 'WON_BACK'
                              and not exists (
                                  select from import_before b
                                  where b.import_id = :import and b.customer_id = p.customer_id
                                    and b.order_key = p.order_key)
                              and not exists (
                                  select from retention_case o
                                  where o.customer_id = c.customer_id and o.closed_at is null)
                        ), reopened as (
                            update retention_case c
                            set stage = won.from_stage, closed_at = null, closed_on = null, won_by_purchase = null,
                                version = c.version + 1
                            from won
                            where c.customer_id = won.customer_id and c.id = won.id
                        )
                        delete from retention_case_step s using won
                        where s.customer_id = won.customer_id and s.id = won.step_id
                        """).param("import", importId.value()).update();
    }
}
