package io.liuke.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself takes for the same work, in the same database and run. */
final class SqlLimits {

    private final JdbcClient jdbc;

    SqlLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seconds to insert all rows of a table, in its order, into an empty one with the same indexes. */
    double secondsToFill(String table) throws Exception {
        jdbc.sql("drop table if exists benchmark_copy").update();
        jdbc.sql("create table benchmark_copy (like %s including all)".formatted(table))
                .update();
        double millis = Timing.millis(() -> jdbc.sql("insert into benchmark_copy select * from %s".formatted(table))
                .update());
        jdbc.sql("drop table benchmark_copy").update();
        return millis / 1000;
    }

    /** Seconds to add up the purchases of each customer along the covering index. */
    double secondsToAddUp() throws Exception {
        jdbc.sql("vacuum purchase").update();
        // the number of customers is guessed too low, and a table of their sums that does not fit in memory takes
        // minutes
        jdbc.sql("set enable_hashagg = off").update();
        return seconds("""
                select count(*), sum(orders), max(last_on), sum(amount) from (
                    select customer_id, count(*) as orders, max(ordered_on) as last_on, sum(amount) as amount
                    from purchase
                    group by customer_id order by customer_id) f
                """);
    }

    /** Seconds to add up all purchases of those customers who have the newest ones. */
    double secondsToAddUpNewest(int purchases) throws Exception {
        return seconds("""
                select count(*), sum(orders), max(last_on), sum(amount) from (
                    select p.customer_id, count(*) as orders, max(p.ordered_on) as last_on, sum(p.amount) as amount
                    from (select distinct customer_id
                          from purchase
                          where import_id = (select max(id) from import_run where kind = 'PURCHASES')
                          limit %d) n
                    join purchase p on p.customer_id = n.customer_id
                    group by p.customer_id) f
                """.formatted(purchases));
    }

    /** Seconds to read what a score needs of each customer. */
    double secondsToJoin() throws Exception {
        return seconds("""
                select count(*), sum(f.profit_365), count(t.tier), count(s.customer_id)
                from customer c
                join purchase_facts f on f.customer_id = c.id
                left join customer_tier t on t.customer_id = c.id
                left join risk_score s on s.customer_id = c.id
                """);
    }

    /** Seconds to write all scores into a new table and to build its indexes. */
    double secondsToWriteScores() throws Exception {
        double millis = Timing.millis(() -> {
            jdbc.sql("create table benchmark_copy as select * from risk_score").update();
            jdbc.sql("alter table benchmark_copy add primary key (customer_id)").update();
            jdbc.sql("create index on benchmark_copy (priority desc, customer_id desc) where in_queue")
                    .update();
            jdbc.sql("create index on benchmark_copy (owner_id, priority desc, customer_id desc) where in_queue")
                    .update();
            jdbc.sql("create index on benchmark_copy (money_at_stake desc, customer_id desc)")
                    .update();
            jdbc.sql("create index on benchmark_copy (churn_probability desc, customer_id desc)")
                    .update();
        });
        jdbc.sql("drop table benchmark_copy").update();
        return millis / 1000;
    }

    /** Milliseconds to read the first fifty rows of an owner's queue. */
    Timing queue(long owner) throws Exception {
        return Timing.of(
                100,
                () -> jdbc.sql("""
                        select r.customer_id, c.name, r.priority, r.reasons::text
                        from risk_score r join customer c on c.id = r.customer_id
                        where r.in_queue and r.owner_id = :owner
                        order by r.priority desc, r.customer_id desc
                        limit 50
                        """)
                        .param("owner", owner)
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    /** The place after nine tenths of the queue of everybody, as an address of the queue writes it. */
    String cursorDeepInTheQueue() {
        return jdbc.sql("""
                        select r.priority, r.customer_id
                        from risk_score r
                        where r.in_queue
                        order by r.priority desc, r.customer_id desc
                        offset (select count(*) * 9 / 10 from risk_score where in_queue)
                        limit 1
                        """)
                .query((row, n) ->
                        Long.toUnsignedString(Double.doubleToLongBits(row.getDouble(1)), 36) + '-' + row.getLong(2))
                .single();
    }

    /** Milliseconds to count who matches a filter, all of them. */
    Timing count() throws Exception {
        return Timing.of(
                5,
                () -> jdbc.sql("select count(*) from customer where state = 'LOYAL'")
                        .query(Long.class)
                        .single());
    }

    /** Milliseconds to count them up to a thousand and one. */
    Timing cappedCount() throws Exception {
        return Timing.of(100, () -> jdbc.sql("""
                        select count(*) from (select 1 from customer where state = 'LOYAL' limit 1001) c
                        """).query(Long.class).single());
    }

    long size(String table) {
        return jdbc.sql("select count(*) from %s".formatted(table))
                .query(Long.class)
                .single();
    }

    List<String> someCustomers(int count) {
        return jdbc.sql("select id::text from customer order by md5(code) limit :count")
                .param("count", count)
                .query(String.class)
                .list();
    }

    private double seconds(String query) throws Exception {
        return Timing.millis(() -> jdbc.sql(query).query(row -> {})) / 1000;
    }
}
