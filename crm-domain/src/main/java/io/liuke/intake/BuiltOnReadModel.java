package io.liuke.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import brought, and what was built on it since. */
@Repository
class BuiltOnReadModel {

    private static final int EXAMPLES = 3;
    private static final int LATER = 5;

    private final JdbcClient jdbc;

    BuiltOnReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UndoPreview.Counts counts(ImportId id) {
        return jdbc.sql("""
                        select (select count(*) from import_created_customer c where c.import_id = :import) as customers,
                               count(*) filter (where b.order_key is null) as customers_restored,
                               (select count(*) from purchase p where p.import_id = :import)
                                   - count(b.order_key) as purchases,
                               count(b.order_key) as purchases_restored,
                               (select count(*) from customer_cost k where k.import_id = :import) as costs,
                               (select r.margin_before from import_run r where r.id = :import) as margin
                        from import_before b
                        where b.import_id = :import
                        """)
                .param("import", id.value())
                .query(UndoPreview.Counts.class)
                .single();
    }

    /** The newest first. */
    List<UndoPreview.LaterImport> later(ImportId id) {
        return jdbc.sql("""
                        with created as materialized (
                            select customer_id from import_created_customer where import_id = :import
                        )
                        select r.id, r.kind, r.file_name, r.finished_at
                        from import_run r
                        where r.id <> :import and r.finished_at is not null and r.id in (
                            select b.import_id from import_before b where b.former_import_id = :import
                            union
                            select p.import_id from created c join purchase p on p.customer_id = c.customer_id
                            union
                            select k.import_id from created c join customer_cost k on k.customer_id = c.customer_id)
                        order by r.id desc
                        limit :some
                        """)
                .param("import", id.value())
                .param("some", LATER)
                .query(UndoPreview.LaterImport.class)
                .list();
    }

    /** Each with how many there are, and a few customers as examples. */
    List<Objection> objections(ImportId id) {
        return jdbc.sql("""
                        with created as materialized (
                            select customer_id, code, version from import_created_customer where import_id = :import
                        ), found (objection, customer) as (
                            select 'LATER_IMPORT', c.code
                            from import_before b join customer c on c.id = b.customer_id
                            where b.former_import_id = :import and b.import_id <> :import
                            union all
                            select 'EDITED', code from created where version > 0
                            union all
                            select 'EDITED', c.code
                            from import_before b join customer c on c.id = b.customer_id
                            where b.import_id = :import and b.order_key is null and c.import_id = :import
                              and c.version <> (b.former ->> 'version')::int + 1
                            union all
                            select 'ORDERS', c.code from created c join purchase p on p.customer_id = c.customer_id
                            where p.import_id is distinct from :import
                            union all
                            select 'COSTS', c.code from created c join customer_cost k on k.customer_id = c.customer_id
                            where k.import_id is distinct from :import
                            union all
                            select 'PEOPLE', c.code from created c join customer_contact p on p.customer_id = c.customer_id
                            union all
                            select 'CONTACTS', c.code from created c join interaction i on i.customer_id = c.customer_id
                            union all
                            select 'NOTES', c.code from created c join customer_note n on n.customer_id = c.customer_id
                            union all
                            select 'FOLLOWUPS', c.code from created c join followup f on f.customer_id = c.customer_id
                            union all
                            select 'DECISIONS', c.code
                            from created c join customer_decision d on d.customer_id = c.customer_id
                        )
                        select objection as code, count(*) as count,
                               (array_agg(distinct customer))[1 : :examples] as customers
                        from found
                        group by objection
                        order by objection
                        """)
                .param("import", id.value())
                .param("examples", EXAMPLES)
                .query(Objection::of)
                .list();
    }
}
