package io.liuke.intake;

import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whom an import gave to another account manager, as a hand-over does. Within the caller's transaction. */
@Repository
class ImportedOwnersStore {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ImportedOwnersStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Before the merged customers are written: what they have now is from whom. */
    void keep(ImportId id) {
        jdbc.sql("""
                        with handover as (
                            insert into owner_handover (id, kind, by_id, at, import_id)
                            select nextval('owner_handover_seq'), 'IMPORT', r.staff_id, :now, r.id
                            from import_run r
                            where r.id = :import and exists (
                                select from intake_customer_merge m
                                join customer c on c.id = m.existing_id
                                where m.nth = 1 and m.changed and m.owner_id is distinct from c.owner_id)
                            returning id
                        ),
                        moved as (
                            insert into owner_change (customer_id, id, handover_id, from_id, to_id)
                            select c.id, nextval('owner_change_seq'), h.id, c.owner_id, m.owner_id
                            from handover h
                            cross join intake_customer_merge m
                            join customer c on c.id = m.existing_id
                            where m.nth = 1 and m.changed and m.owner_id is distinct from c.owner_id
                            returning 1
                        )
                        select count(*) from moved
                        """)
                .param("import", id.value())
                .param("now", Timestamp.from(time.now()))
                .query(Long.class)
                .single();
    }

    /** What an import that is taken back had changed. */
    void forget(ImportId id) {
        jdbc.sql("""
                        delete from owner_change o using owner_handover h
                        where h.import_id = :import and o.handover_id = h.id
                        """).param("import", id.value()).update();
        jdbc.sql("delete from owner_handover where import_id = :import")
                .param("import", id.value())
                .update();
    }
}
