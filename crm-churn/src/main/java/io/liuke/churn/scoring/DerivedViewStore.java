package io.liuke.churn.scoring;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up derivations that were kept as views of a date. */
@Repository
class DerivedViewStore {

    private final JdbcClient jdbc;

    DerivedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest one that has ended well. */
    Optional<Long> done(LocalDate asOf) {
        return jdbc.sql("""
                        select id from derivation_run
                        where not current and status = 'DONE' and as_of = :asOf
                        order by id desc
                        limit 1
                        """).param("asOf", asOf).query(Long.class).optional();
    }

    /** Whether one is planned or running. */
    boolean expected(LocalDate asOf) {
        return jdbc.sql("""
                        select exists (
                            select from derivation_run
                            where not current and status in ('QUEUED', 'RUNNING') and as_of = :asOf)
                        """).param("asOf", asOf).query(Boolean.class).single();
    }
}
