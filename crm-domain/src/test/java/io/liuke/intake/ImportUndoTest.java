package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.liuke.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class ImportUndoTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndos undos;

    @Autowired
    private ImportReadModel readModel;

    @Autowired
    private ImportJob job;

    @Autowired
    private ImportUndoJob undoJob;

    @Autowired
    private ImportStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("""
                truncate import_run, import_before, customer_cost, purchase, purchase_facts, customer_tier,
                    customer_state_change, customer_code, customer cascade
                """).update();
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void whatAnImportCreatedGoesAsAWhole() throws IOException {
        run(ImportKind.CUSTOMERS, "code,name\nC1,Old\n");
        String before = everything();
        ImportRun orders = run(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,10\nC2,2025-01-02,20\n");
        assertThat(undos.preview(orders.id()).counts()).isEqualTo(new UndoPreview.Counts(1, 0, 2, 0, 0, null));
        assertThat(undo(orders).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(everything()).isEqualTo(before);
        assertThat(readModel.get(orders.id()).undo().undoneAt()).isNotNull();
        assertThat(events.stream(ImportUndone.class))
                .containsExactly(new ImportUndone(orders.id(), ImportKind.PURCHASES));
    }

    /** Whom an import gives to another account manager is kept like a hand-over, and goes with it. */
    @Test
    void ownersThatAnImportChangedAreKeptAndTakenBack() throws IOException {
        jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role)
                        values (801, 'undo.li', '李', 'none', 'ACCOUNT_MANAGER'), (802, 'undo.zhou', '周', 'none', 'ACCOUNT_MANAGER')
                        """).update();
        try {
            run(ImportKind.CUSTOMERS, "code,name,owner\nC1,One,undo.li\nC2,Two,undo.li\nC3,Three,\n");
            assertThat(ownerChanges()).as("new customers were given by nobody").isEmpty();
            ImportRun moved = run(
                    ImportKind.CUSTOMERS, "code,name,owner\nC1,One,undo.zhou\nC2,Two,undo.li\nC3,Three,undo.zhou\n");
            assertThat(ownerChanges()).containsExactly("C1 801 802", "C3 null 802");
            undo(moved);
            assertThat(ownerChanges()).isEmpty();
            assertThat(jdbc.sql("select owner_id from customer where code = 'C1'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(801);
        } finally {
            jdbc.sql("truncate customer cascade").update();
            jdbc.sql("delete from staff where id in (801, 802)").update();
        }
    }

    private List<String> ownerChanges() {
        return jdbc.sql("""
                        select concat(c.code, ' ', coalesce(o.from_id::text, 'null'), ' ', coalesce(o.to_id::text, 'null'))
                        from owner_change o
                        join owner_handover h on h.id = o.handover_id and h.kind = 'IMPORT'
                        join customer c on c.id = o.customer_id
                        order by c.code
                        """).query(String.class).list();
    }

    @Test
    void whatAnImportChangedGetsItsFormerValuesBack() throws IOException {
        run(ImportKind.CUSTOMERS, "code,name,phone,consent_email\nC1,Old,123,yes\n");
        run(ImportKind.PURCHASES, "order_no,customer,date,amount,profit,status\nA,C1,2025-01-01,10,3.25,PLACED\n");
        String before = everything();
        ImportRun customers = run(ImportKind.CUSTOMERS, "code,name,phone,consent_email\nC1,New,456,no\nC2,Other,,\n");
        ImportRun orders = run(
                ImportKind.PURCHASES,
                "order_no,customer,date,amount,profit,status\nA,C1,2025-02-01,11,4,RETURNED\nB,C1,2025-02-02,5,1,\n");
        assertThat(undos.preview(orders.id()).counts()).isEqualTo(new UndoPreview.Counts(0, 0, 1, 1, 0, null));
        undo(orders);
        undo(customers);
        assertThat(everything()).isEqualTo(before);
        assertThat(count("import_before")).isZero();
    }

    @Test
    void costsGoAndTheDefaultMarginComesBack() throws IOException {
        BigDecimal margin = margin();
        ImportRun costs = run(ImportKind.COSTS, "customer,on,amount\nC1,2025-01-01,10\n");
        undo(costs);
        assertThat(count("customer_cost")).isZero();
        assertThat(count("customer")).isZero();
        ImportId id = create(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,10\n");
        imports.start(id, new ImportPlan(imports.mapping(id, Map.of()), null, null, new BigDecimal("0.123"), false));
        job.run(id);
        assertThat(margin()).isEqualByComparingTo("0.123");
        undo(readModel.get(id));
        assertThat(margin()).isEqualByComparingTo(margin);
    }

    @Test
    void whatWasBuiltOnAnImportKeepsItAndIsNamed() throws IOException {
        ImportRun first = run(ImportKind.PURCHASES, "order_no,customer,date,amount\nA,C1,2025-01-01,10\n");
        ImportRun second =
                run(ImportKind.PURCHASES, "order_no,customer,date,amount\nA,C1,2025-01-01,12\nB,C1,2025-01-05,2\n");
        jdbc.sql("""
                insert into customer_note (customer_id, id, at, text)
                select id, 1, now(), 'Called' from customer where code = 'C1'
                """).update();
        jdbc.sql("update customer set version = version + 1").update();
        assertThat(undos.preview(first.id()).objections())
                .containsExactly(
                        new Objection("EDITED", 1, List.of("C1")),
                        new Objection("LATER_IMPORT", 1, List.of("C1")),
                        new Objection("NOTES", 1, List.of("C1")),
                        new Objection("ORDERS", 2, List.of("C1")));
        assertThat(undos.preview(first.id()).later())
                .extracting(UndoPreview.LaterImport::id)
                .containsExactly(second.id().value());
        assertThatExceptionOfType(UndoRefused.class).isThrownBy(() -> undos.start(first.id()));
        assertThat(undos.preview(second.id()).possible()).isTrue();
        undo(second);
        assertThat(undos.preview(first.id()).objections())
                .extracting(Objection::code)
                .containsExactly("EDITED", "NOTES");
    }

    @Test
    void whatIsBuiltBetweenTheWishAndTheJobStillStandsInTheWay() throws IOException {
        ImportRun orders = run(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,10\n");
        undos.start(orders.id());
        jdbc.sql("update customer set version = version + 1").update();
        undoJob.run(readModel.get(orders.id()));
        ImportRun kept = readModel.get(orders.id());
        assertThat(kept.status()).isEqualTo(ImportStatus.DONE);
        assertThat(kept.failure()).isEqualTo(new Finding("UNDO_BLOCKED", List.of()));
        assertThat(count("purchase")).isEqualTo(1);
    }

    @Test
    void anImportWhoseFormerValuesAreNotKeptAnyMoreSaysSo() throws IOException {
        ImportRun orders = run(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,10\n");
        jdbc.sql("update import_run set undo_until = now() - interval '1 day'").update();
        assertThat(undos.preview(orders.id()).refusal()).isEqualTo(new Finding("UNDO_TOO_LATE", List.of("30")));
        jdbc.sql("insert into import_before (import_id, customer_id, former) values (:id, 1, '{}')")
                .param("id", orders.id().value())
                .update();
        store.removeForgotten();
        assertThat(count("import_before")).isZero();
        jdbc.sql("update import_run set undo_until = null").update();
        assertThat(undos.preview(orders.id()).refusal()).isEqualTo(new Finding("UNDO_NOT_KEPT", List.of()));
    }

    @Test
    void anUndoThatFailsInTheMiddleLeavesEverythingAndTheNextRunDoesItOnce() throws IOException {
        ImportRun orders = run(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,10\n");
        String before = everything();
        undos.start(orders.id());
        jdbc.sql("alter table import_run add constraint broken check (status <> 'UNDONE')")
                .update();
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> undoJob.run(readModel.get(orders.id())));
        assertThat(everything()).isEqualTo(before);
        jdbc.sql("alter table import_run drop constraint broken").update();
        undoJob.run(readModel.get(orders.id()));
        undoJob.run(readModel.get(orders.id()));
        assertThat(everything()).isEmpty();
        undos.start(orders.id());
        assertThat(readModel.get(orders.id()).status()).isEqualTo(ImportStatus.UNDONE);
    }

    private ImportRun undo(ImportRun run) {
        undos.start(run.id());
        assertThat(readModel.get(run.id()).status()).isEqualTo(ImportStatus.UNDOING);
        undoJob.run(readModel.get(run.id()));
        return readModel.get(run.id());
    }

    /** What customers, purchases and costs are, but for counters of changes. */
    private String everything() {
        return jdbc.sql("""
                        select coalesce(string_agg(entry, chr(10) order by entry), '')
                        from (
                            select (to_jsonb(c) - 'version')::text as entry from customer c
                            union all
                            select to_jsonb(p)::text from purchase p
                            union all
                            select to_jsonb(k)::text from customer_code k
                            union all
                            select to_jsonb(k)::text from customer_cost k
                        ) all_of_it
                        """).query(String.class).single();
    }

    private BigDecimal margin() {
        return jdbc.sql("select default_margin from company")
                .query(BigDecimal.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private ImportRun run(ImportKind kind, String file) throws IOException {
        ImportId id = create(kind, file);
        imports.start(id, ImportPlan.of(imports.mapping(id, Map.of())));
        job.run(id);
        return readModel.get(id);
    }

    private ImportId create(ImportKind kind, String file) throws IOException {
        return imports.create(kind, "file.csv", null, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
