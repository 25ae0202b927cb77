package io.liuke.handover;

import io.liuke.customer.HandoverId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs that were made, for screens. */
@Repository
public class HandoverReadModel {

    private final JdbcClient jdbc;

    HandoverReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, without those of a single customer and the takings back. */
    public List<PastHandover> latest(int limit) {
        return jdbc.sql("""
                        select h.id, h.kind, h.at, b.name as by, f.name as "from", t.name as "to", h.customers,
                               (select count(*) from owner_handover_work w where w.handover_id = h.id) as work,
                               h.undone_by_id is not null as undone
                        from owner_handover h
                        join staff b on b.id = h.by_id
                        left join staff f on f.id = h.from_id
                        left join staff t on t.id = h.to_id
                        where h.kind in ('HAND', 'ONE', 'SPREAD')
                        order by h.id desc
                        limit :limit
                        """).param("limit", limit).query(PastHandover.class).list();
    }

    public Optional<PastHandover> find(HandoverId id) {
        return jdbc.sql("""
                        select h.id, h.kind, h.at, b.name as by, f.name as "from", t.name as "to", h.customers,
                               (select count(*) from owner_handover_work w where w.handover_id = h.id) as work,
                               h.undone_by_id is not null as undone
                        from owner_handover h
                        join staff b on b.id = h.by_id
                        left join staff f on f.id = h.from_id
                        left join staff t on t.id = h.to_id
                        where h.id = :id
                        """).param("id", id.value()).query(PastHandover.class).optional();
    }
}
