package io.liuke.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in a database, so that two moments can be compared: what a job leaves that was cut off, and must not. */
public final class Traces {

    private static final Pattern JOBS = Pattern.compile("(import|derivation|scoring)_run|scheduled_tasks|rule_preview");

    private Traces() {}

    /** Number and sum of the rows of each table, besides those that tell of jobs; and how each table is built. */
    public static Map<String, String> of(JdbcClient jdbc) {
        Map<String, String> traces = new TreeMap<>();
        for (String table : tables(jdbc)) {
            if (!JOBS.matcher(table).matches()) {
                traces.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                                + table + " t")
                                .query(String.class)
                                .single());
            }
        }
        traces.put("structure", String.join("\n", structure(jdbc)));
        return traces;
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list();
    }

    /** Tables of all sessions, the temporary ones too, with their indexes and constraints. */
    private static List<String> structure(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', relnamespace::regnamespace, relname, relkind)
                        from pg_class
                        where relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
                        union all
                        select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
                        from pg_constraint where connamespace = 'public'::regnamespace
                        order by 1
                        """).query(String.class).list();
    }

    /** Locks that somebody has beyond those of looking here. */
    public static List<String> locks(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', l.locktype, l.relation::regclass, l.mode)
                        from pg_locks l
                        join pg_stat_activity a on a.pid = l.pid
                        where a.datname = current_database() and a.backend_type = 'client backend'
                          and a.pid <> pg_backend_pid() and l.locktype in ('advisory', 'relation', 'transactionid')
                        """).query(String.class).list();
    }

    /** Sessions that wait for a lock, by their number. */
    public static List<Integer> waiting(JdbcClient jdbc) {
        return jdbc.sql("""
                        select distinct l.pid
                        from pg_locks l
                        join pg_stat_activity a on a.pid = l.pid
                        where a.datname = current_database() and not l.granted
                        """).query(Integer.class).list();
    }
}
