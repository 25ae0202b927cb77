package io.liuke.intake;

import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes what an import created, and gives what it changed its former values, within the transaction of the job. */
@Repository
class ImportUndoStore {

    private final JdbcClient jdbc;
    private final ImportedOwnersStore owners;
    private final BusinessTime time;

    ImportUndoStore(JdbcClient jdbc, ImportedOwnersStore owners, BusinessTime time) {
        this.owners = owners;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** False if somebody else was faster. */
    boolean begin(ImportId id) {
        return jdbc.sql("""
                        update import_run set status = 'UNDOING', failure = null, version = version + 1
                        where id = :id and status = 'DONE' and not dry_run
                        """).param("id", id.value()).update() == 1;
    }

    /** It stays as it is; the reason is shown. */
    void giveUp(ImportId id, Finding reason) {
        jdbc.sql("""
                        update import_run set status = 'DONE', failure = :failure::jsonb, version = version + 1
                        where id = :id and status = 'UNDOING'
                        """)
                .param("failure", Json.write(reason))
                .param("id", id.value())
                .update();
    }

    void takeBackPurchases(ImportId id) {
        jdbc.sql("""
                        delete from purchase p
                        where p.import_id = :import
                          and not exists (
                              select from import_before b
                              where b.import_id = :import and b.customer_id = p.customer_id
                                and b.order_key = p.order_key)
                        """).param("import", id.value()).update();
        jdbc.sql("""
                        update purchase p
                        set ordered_at = f.ordered_at, ordered_on = f.ordered_on, amount = f.amount, profit = f.profit,
                            discount = f.discount, status = f.status, channel = f.channel, product = f.product,
                            offer_code = f.offer_code, known_on = f.known_on, recorded_at = f.recorded_at,
                            import_id = f.import_id
                        from import_before b
                        cross join lateral jsonb_populate_record(null::purchase, b.former) f
                        where b.import_id = :import and p.customer_id = b.customer_id and p.order_key = b.order_key
                        """).param("import", id.value()).update();
    }

    void takeBackCosts(ImportId id) {
        jdbc.sql("delete from customer_cost where import_id = :import")
                .param("import", id.value())
                .update();
    }

    /** Customers whom it created go; those whom it changed get their former values. */
    void takeBackCustomers(ImportId id) {
        owners.forget(id);
        jdbc.sql("""
                create temporary table undone_customer on commit drop as
                select customer_id from import_created_customer where import_id = :import
                """).param("import", id.value()).update();
        jdbc.sql("analyze undone_customer").update();
        jdbc.sql("delete from customer_code k using undone_customer u where k.customer_id = u.customer_id")
                .update();
        jdbc.sql("delete from customer c using undone_customer u where c.id = u.customer_id")
                .update();
        restoreCustomers(id);
    }

    private void restoreCustomers(ImportId id) {
        jdbc.sql("""
                        update customer c
                        set name = f.name, kind = f.kind, email = f.email, phone = f.phone, wecom_id = f.wecom_id,
                            owner_id = f.owner_id, region = f.region, industry = f.industry, source = f.source,
                            referred_by = f.referred_by, created_on = f.created_on, cancelled_on = f.cancelled_on,
                            consent_email = f.consent_email, consent_sms = f.consent_sms,
                            consent_phone = f.consent_phone, import_id = f.import_id, version = c.version + 1
                        from import_before b
                        cross join lateral jsonb_populate_record(null::customer, b.former) f
                        where b.import_id = :import and b.order_key is null and c.id = b.customer_id
                        """).param("import", id.value()).update();
    }

    /** If the company's margin is still the one that the import set. */
    void takeBackMargin(ImportId id) {
        jdbc.sql("""
                        update company c set default_margin = r.margin_before, version = c.version + 1
                        from import_run r
                        where r.id = :import and r.margin_before is not null and c.default_margin = r.margin
                        """).param("import", id.value()).update();
    }

    void finish(ImportId id) {
        jdbc.sql("delete from import_before where import_id = :import")
                .param("import", id.value())
                .update();
        jdbc.sql("""
                        update import_run set status = 'UNDONE', undone_at = :now, version = version + 1
                        where id = :import
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", id.value())
                .update();
    }
}
