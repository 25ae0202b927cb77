package io.liuke.intake;

import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges customers by the codes under which they are known. */
@Repository
class CustomerMergeStore implements Merge {

    private static final ImportKind KIND = ImportKind.CUSTOMERS;

    private final ImportedOwnersStore owners;
    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final BulkWork bulk;

    CustomerMergeStore(JdbcClient jdbc, BusinessTime time, BulkWork bulk, ImportedOwnersStore owners) {
        this.owners = owners;
        this.jdbc = jdbc;
        this.time = time;
        this.bulk = bulk;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public void createStaging() {
        jdbc.sql("""
                create temporary table intake_customer (
                    line bigint, content uuid, code text, name text, kind text, email text, phone text, wecom_id text,
                    owner_id bigint, region text, industry text, source text, referred_by text, created_on date,
                    cancelled_on date, consent_email boolean, consent_sms boolean, consent_phone boolean
                ) on commit drop
                """).update();
        jdbc.sql("""
                create temporary table intake_customer_merge (
                    line bigint, nth bigint, same boolean, first_line bigint, existing_id bigint, version int,
                    changed boolean,
                    code text, name text, kind text, email text, phone text, wecom_id text, owner_id bigint,
                    region text, industry text, source text, referred_by text, created_on date, cancelled_on date,
                    consent_email boolean, consent_sms boolean, consent_phone boolean
                ) on commit drop
                """).update();
    }

    @Override
    public String copyStatement() {
        return """
                copy intake_customer (
                    line, content, code, name, kind, email, phone, wecom_id, owner_id, region, industry, source,
                    referred_by, created_on, cancelled_on, consent_email, consent_sms, consent_phone
                ) from stdin
                """;
    }

    @Override
    public @Nullable Object[] staged(ReadRow row, RowDigest digest) {
        @Nullable Object[] values = row.values();
        @Nullable Object[] staged = new @Nullable Object[2 + values.length];
        staged[0] = row.line();
        staged[1] = digest.of(values);
        System.arraycopy(values, 0, staged, 2, values.length);
        return staged;
    }

    @Override
    public Result merge(Order order) {
        jdbc.sql("analyze intake_customer").update();
        resolve();
        jdbc.sql("analyze intake_customer_merge").update();
        long rejected = rejectContradictions(order);
        Result result = count(rejected);
        if (!order.dryRun()) {
            bulk.setIndexesAsideWhereEmpty("customer", "customer_code");
            add(order.importId());
            bulk.restoreIndexes();
            if (result.updated() > 0) {
                keepFormer(order.importId());
                owners.keep(order.importId());
                update(order.importId());
            }
        }
        return result;
    }

    /** Finds who each row is. Among rows of one customer the first counts. An empty cell leaves what Liuke has. */
    private void resolve() {
        jdbc.sql("""
                insert into intake_customer_merge
                select s.line, row_number() over same_customer,
                       first_value(s.content) over same_customer = s.content, first_value(s.line) over same_customer,
                       c.id, c.version,
                       c.id is not null
                       and (c.name, c.kind, c.email, c.phone, c.wecom_id, c.owner_id, c.region, c.industry, c.source,
                            c.referred_by, c.created_on, c.cancelled_on, c.consent_email, c.consent_sms,
                            c.consent_phone)
                           is distinct from
                           (n.name, n.kind, n.email, n.phone, n.wecom_id, n.owner_id, n.region, n.industry, n.source,
                            n.referred_by, n.created_on, n.cancelled_on, n.consent_email, n.consent_sms,
                            n.consent_phone),
                       s.code, n.*
                from intake_customer s
                left join customer_code k on k.code = s.code
                left join customer c on c.id = k.customer_id
                cross join lateral (
                    select coalesce(s.name, c.name, s.code) as name, coalesce(s.kind, c.kind, 'COMPANY') as kind,
                           coalesce(s.email, c.email) as email, coalesce(s.phone, c.phone) as phone,
                           coalesce(s.wecom_id, c.wecom_id) as wecom_id, coalesce(s.owner_id, c.owner_id) as owner_id,
                           coalesce(s.region, c.region) as region, coalesce(s.industry, c.industry) as industry,
                           coalesce(s.source, c.source) as source,
                           coalesce(s.referred_by, c.referred_by) as referred_by,
                           coalesce(s.created_on, c.created_on, :today) as created_on,
                           coalesce(s.cancelled_on, c.cancelled_on) as cancelled_on,
                           coalesce(s.consent_email, c.consent_email) as consent_email,
                           coalesce(s.consent_sms, c.consent_sms) as consent_sms,
                           coalesce(s.consent_phone, c.consent_phone) as consent_phone
                ) n
                window same_customer as (partition by coalesce(c.id::text, 'code ' || s.code) order by s.line)
                """).param("today", time.calendarDate()).update();
    }

    private long rejectContradictions(Order order) {
        jdbc.sql("""
                        insert into import_rejection (import_id, line, column_name, code, value, args)
                        select :import, line, :column, 'CUSTOMER_TWICE', code, jsonb_build_array(first_line::text)
                        from intake_customer_merge
                        where nth > 1 and not same
                        order by line
                        limit :room
                        """)
                .param("import", order.importId().value())
                .param("column", order.codeColumn())
                .param("room", order.room())
                .update();
        return jdbc.sql("select count(*) from intake_customer_merge where nth > 1 and not same")
                .query(Long.class)
                .single();
    }

    private Result count(long rejected) {
        return jdbc.sql("""
                        select count(*) filter (where nth = 1 and existing_id is null) as created,
                               count(*) filter (where nth = 1 and changed) as updated,
                               count(*) filter (where nth = 1 and existing_id is not null and not changed
                                                      or nth > 1 and same) as unchanged,
                               :rejected::bigint as rejected
                        from intake_customer_merge
                        """).param("rejected", rejected).query(Result.class).single();
    }

    private void add(ImportId importId) {
        jdbc.sql("""
                        with added as (
                            insert into customer (id, code, name, kind, email, phone, wecom_id, owner_id, region,
                                industry, source, referred_by, created_on, cancelled_on, consent_email, consent_sms,
                                consent_phone, state_since, recorded_at, import_id)
                            select nextval('customer_seq'), code, name, kind, email, phone, wecom_id, owner_id, region,
                                   industry, source, referred_by, created_on, cancelled_on, consent_email, consent_sms,
                                   consent_phone, created_on, :now, :import
                            from intake_customer_merge
                            where nth = 1 and existing_id is null
                            returning id, code
                        )
                        insert into customer_code (code, customer_id)
                        select code, id from added
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }

    /** So that the import can be taken back. */
    private void keepFormer(ImportId importId) {
        jdbc.sql("""
                        insert into import_before (import_id, customer_id, former_import_id, former)
                        select :import, c.id, c.import_id, to_jsonb(c)
                        from intake_customer_merge m join customer c on c.id = m.existing_id
                        where m.nth = 1 and m.changed
                        """).param("import", importId.value()).update();
    }

    private void update(ImportId importId) {
        jdbc.sql("""
                        update customer c
                        set name = m.name, kind = m.kind, email = m.email, phone = m.phone, wecom_id = m.wecom_id,
                            owner_id = m.owner_id, region = m.region, industry = m.industry, source = m.source,
                            referred_by = m.referred_by, created_on = m.created_on, cancelled_on = m.cancelled_on,
                            consent_email = m.consent_email, consent_sms = m.consent_sms,
                            consent_phone = m.consent_phone, import_id = :import, version = c.version + 1
                        from intake_customer_merge m
                        where m.nth = 1 and m.changed and c.id = m.existing_id
                        """).param("import", importId.value()).update();
    }
}
