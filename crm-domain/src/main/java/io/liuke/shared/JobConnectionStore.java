package io.liuke.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By {@code pg_locks}, which knows who holds a lock. */
@Repository
class JobConnectionStore implements JobConnections {

    private static final int ROUNDS = 100;

    private final JdbcClient jdbc;

    JobConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enlist(Job job) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext(:kind), cast(:id % 2147483648 as int))")
                .param("kind", "liuke job " + job.kind())
                .param("id", job.id())
                .query(row -> {});
    }

    /** Again and again: a statement that the job begins only after it was interrupted is interrupted too. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean interrupt(Job job) {
        for (int round = 0; round < ROUNDS; round++) {
            if (interruptOnce(job) == 0) {
                return true;
            }
            jdbc.sql("select pg_sleep(0.05)").query(row -> {});
        }
        return false;
    }

    private int interruptOnce(Job job) {
        return jdbc.sql("""
                        select count(pg_cancel_backend(l.pid))
                        from pg_locks l
                        join pg_database d on d.oid = l.database and d.datname = current_database()
                        where l.locktype = 'advisory' and l.objsubid = 2 and l.granted
                          and l.classid = cast(hashtext(:kind) as bigint) & 4294967295
                          and l.objid = :id % 2147483648
                        """)
                .param("kind", "liuke job " + job.kind())
                .param("id", job.id())
                .query(Integer.class)
                .single();
    }
}
