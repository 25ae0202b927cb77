package io.liuke.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Staged rows that came with the same key. Of one order number the first row counts: the others repeat it, or contradict
 * it and are rejected. Rows without an order number that say the same are as many orders, or costs, and are numbered.
 */
@Repository
class TwinStore {

    private final JdbcClient jdbc;

    TwinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param same rows that repeat an earlier one */
    record Count(long same, long contradicting) {}

    /** Leaves every key once in the staging table; the surplus rows of an order number go to a table of their own. */
    void setApart() {
        jdbc.sql("""
                create temporary table intake_twin on commit drop as
                select row_key from intake_row group by row_key having count(*) > 1
                """).update();
        jdbc.sql("analyze intake_twin").update();
        number();
        jdbc.sql("""
                create temporary table intake_surplus on commit drop as
                select line, order_no, same, first_line
                from (
                    select s.line, s.order_no, row_number() over numbered as nth,
                           first_value(s.content) over numbered = s.content as same,
                           first_value(s.line) over numbered as first_line
                    from intake_row s
                    where s.core is null and s.row_key in (select t.row_key from intake_twin t)
                    window numbered as (partition by s.row_key order by s.line)
                ) ranked
                where nth > 1
                """).update();
        jdbc.sql("delete from intake_row s using intake_surplus t where t.line = s.line")
                .update();
    }

    /** By content and then line, so that the same rows in another order get the same keys. */
    private void number() {
        jdbc.sql("""
                update intake_row s
                set row_key = md5('c:' || s.core || ':' || n.nth)::uuid
                from (
                    select k.line, row_number() over (partition by k.core order by k.content, k.line) as nth
                    from intake_row k
                    where k.core is not null and k.row_key in (select t.row_key from intake_twin t)
                ) n
                where n.line = s.line and n.nth > 1
                """).update();
    }

    void rejectContradictions(Merge.Order order) {
        jdbc.sql("""
                        insert into import_rejection (import_id, line, column_name, code, value, args)
                        select :import, line, :column, 'ORDER_NO_TWICE', order_no, jsonb_build_array(first_line::text)
                        from intake_surplus
                        where not same
                        order by line
                        limit :room
                        """)
                .param("import", order.importId().value())
                .param("column", order.codeColumn())
                .param("room", order.room())
                .update();
    }

    Count count() {
        return jdbc.sql("""
                        select count(*) filter (where same) as same, count(*) filter (where not same) as contradicting
                        from intake_surplus
                        """).query(Count.class).single();
    }
}
