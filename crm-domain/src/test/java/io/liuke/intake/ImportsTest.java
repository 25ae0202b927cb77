package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@RecordApplicationEvents
class ImportsTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReadModel readModel;

    @Autowired
    private ImportJob job;

    @Autowired
    private ImportStore store;

    @Autowired
    private MergeFrameStore frame;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate import_run, purchase, customer_code, customer cascade")
                .update();
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void theSampleOfAShopComesInWhole() throws IOException {
        ImportRun run = importSample();
        assertThat(run.status()).isEqualTo(ImportStatus.DONE);
        assertThat(run.rows()).isEqualTo(6919);
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(6919, 6919, 0, 0, 0, 0));
        assertThat(count("customer")).isEqualTo(2357);
        assertThat(count("purchase")).isEqualTo(6919);
        assertThat(jdbc.sql("select sum(amount) from purchase")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(
                        jdbc.sql("select sum(amount) from purchase where profit is null and known_on = ordered_on")
                                .query(BigDecimal.class)
                                .single());
        assertThat(events.stream(ImportCompleted.class))
                .containsExactly(new ImportCompleted(run.id(), ImportKind.PURCHASES, 6919, 0));
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        importSample();
        ImportRun again = importSample();
        assertThat(again.counts()).isEqualTo(new ImportRun.Counts(6919, 0, 0, 6919, 0, 0));
        assertThat(count("purchase")).isEqualTo(6919);
        assertThat(count("customer")).isEqualTo(2357);
    }

    @Test
    void equalRowsWithoutAnOrderNumberAreTwoOrders() throws IOException {
        String file = "customer,date,amount\nC1,2025-01-01,10\nC1,2025-01-01,10\n";
        assertThat(purchases(file).counts().created()).isEqualTo(2);
        assertThat(purchases(file).counts().unchanged()).isEqualTo(2);
        assertThat(count("purchase")).isEqualTo(2);
    }

    @Test
    void anOrderNumberIsOneOrderAndTheLaterRowThatContradictsIsRejected() throws IOException {
        ImportRun run = purchases("""
                order_no,customer,date,amount
                A,C1,2025-01-01,10
                A,C1,2025-01-01,10
                A,C1,2025-01-01,11
                """);
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(2, 1, 0, 1, 1, 0));
        assertThat(readModel.rejected(run.id(), false, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.cells()).containsExactly("A", "C1", "2025-01-01", "11");
            assertThat(row.findings().get(0).column()).isEqualTo("order_no");
            assertThat(row.findings().get(0).finding()).isEqualTo(new Finding("ORDER_NO_TWICE", List.of("A", "2")));
        });
    }

    @Test
    void anOrderThatCameBeforeIsUpdatedByItsNumberAndAnEmptyCellLeavesWhatIsThere() throws IOException {
        purchases("order_no,customer,date,amount,profit,status\nA,C1,2025-01-01,10,3,PLACED\n");
        ImportRun run = purchases("order_no,customer,date,amount,profit,status\nA,C1,2025-01-01,10,,已退货\n");
        assertThat(run.counts().updated()).isEqualTo(1);
        assertThat(jdbc.sql("select status || profit::int from purchase")
                        .query(String.class)
                        .single())
                .isEqualTo("RETURNED3");
    }

    @Test
    void eachBadCellIsNamedWithLineColumnAndValueAndTheRestComesIn() throws IOException {
        ImportRun run = purchases("""
                customer,date,amount,status
                C1,2025-01-01,0,
                C1,2025-01-02,-5,RETURNED
                ,2025-01-03,1,
                C2,soon,many,DELIVERED
                C2,2999-01-01,1,
                C2,2025-01-01,1,eaten
                C2,2025-01-01,1,,surplus
                """);
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(2, 2, 0, 0, 5, 0));
        assertThat(readModel.rejected(run.id(), false, 0, 10))
                .flatExtracting(RejectedRow::findings)
                .extracting(f -> f.line() + " " + f.column() + " " + f.code() + " " + f.value())
                .containsExactly(
                        "4 customer EMPTY ",
                        "5 amount AMOUNT_UNREADABLE many",
                        "5 date DATE_UNREADABLE soon",
                        "6 date DATE_FUTURE 2999-01-01",
                        "7 status STATUS_UNKNOWN eaten",
                        "8  CELLS_TOO_MANY null");
        assertThat(count("customer")).isEqualTo(1);
    }

    @Test
    void aDayIsADayInTheZoneOfTheFile() throws IOException {
        ImportPlan tokyo = new ImportPlan(
                Map.of("customer", "customer", "date", "ordered_at", "amount", "amount"),
                "Asia/Tokyo",
                null,
                null,
                false);
        run(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,1\nC1,2025-01-02T00:30:00+09:00,1\n", tokyo);
        assertThat(jdbc.sql("select string_agg(ordered_on::text, ' ' order by ordered_at) from purchase")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-01-01 2025-01-02");
        assertThat(jdbc.sql("select min(ordered_at) = '2024-12-31T15:00:00Z' from purchase")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aRowThatWasRecordedLaterIsKnownFromThenOn() throws IOException {
        purchases("customer,date,amount,recorded_at\nC1,2025-01-01,1,2025-02-01\nC2,2025-01-01,1,\n");
        assertThat(jdbc.sql("select string_agg(known_on::text, ' ' order by known_on) from purchase")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-01-01 2025-02-01");
    }

    @Test
    void customersComeWithOwnerConsentAndDatesAndAnUnknownOwnerIsAWarning() throws IOException {
        jdbc.sql("""
                insert into staff (id, login, name, password_hash, role)
                values (nextval('staff_seq'), 'li', '李晓雯', '', 'ACCOUNT_MANAGER') on conflict do nothing
                """).update();
        ImportRun run = run(ImportKind.CUSTOMERS, """
                客户编码,客户名称,客户类型,负责人,邮箱,同意短信,创建日期,取消日期
                C1,云栖酒店集团,企业,LI,a@b.cn,是,2024-01-02,2025-03-01
                C2,=cmd|' /C calc'!A0,个人,李晓雯,nonsense,否,,
                C3,海棠书屋,公司,nobody,,maybe,,
                C4,,,nobody,,,,
                """, null);
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(3, 3, 0, 0, 1, 2));
        assertThat(jdbc.sql("""
                        select code || ' ' || name || ' ' || kind || ' ' || (owner_id is not null) || ' '
                               || coalesce(consent_sms::text, '?') || ' ' || coalesce(cancelled_on::text, '-')
                        from customer order by code
                        """).query(String.class).list())
                .containsExactly(
                        "C1 云栖酒店集团 COMPANY true true 2025-03-01",
                        "C2 =cmd|' /C calc'!A0 PERSON true false -",
                        "C4 C4 COMPANY false ? -");
        assertThat(readModel.rejected(run.id(), true, 0, 10))
                .flatExtracting(RejectedRow::findings)
                .extracting(CellFinding::code)
                .as("C3 does not come in, so nothing is said of what it would come in without")
                .containsExactly("EMAIL_UNREADABLE", "OWNER_UNKNOWN");
    }

    @Test
    void customersAreUpdatedByTheirCodeAndAnEmptyCellErasesNothing() throws IOException {
        String file = "code,name,phone\nC1,One,123\nC2,Two,456\n";
        run(ImportKind.CUSTOMERS, file, null);
        assertThat(run(ImportKind.CUSTOMERS, file, null).counts().unchanged()).isEqualTo(2);
        ImportRun changed = run(ImportKind.CUSTOMERS, "code,name,phone\nC1,One,\nC2,Second,456\nC2,Third,\n", null);
        assertThat(changed.counts()).isEqualTo(new ImportRun.Counts(2, 0, 1, 1, 1, 0));
        assertThat(jdbc.sql("select string_agg(name || phone || version, ' ' order by code) from customer")
                        .query(String.class)
                        .single())
                .isEqualTo("One1230 Second4561");
    }

    @Test
    void aTrialRunCountsAndWritesNothingAndCanBeRunForGood() throws IOException {
        ImportPlan trial = new ImportPlan(mapping(), null, null, null, true);
        ImportRun run = run(ImportKind.PURCHASES, "customer,date,amount\nC1,2025-01-01,1\nC2,never,1\n", trial);
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 1, 0, 0, 1, 0));
        assertThat(count("purchase") + count("customer")).isZero();
        assertThat(events.stream(ImportCompleted.class)).isEmpty();

        imports.start(run.id(), ImportPlan.of(mapping()));
        job.run(run.id());
        assertThat(readModel.get(run.id()).counts().created()).isEqualTo(1);
        assertThat(count("purchase")).isEqualTo(1);
    }

    @Test
    void aJobThatDiesInTheMiddleLeavesNothingAndStartsAgain() throws IOException {
        ImportId id =
                imports.create(ImportKind.PURCHASES, "o.csv", null, stream("customer,date,amount\nC1,2025-01-01,1\n"));
        imports.start(id, ImportPlan.of(mapping()));
        jdbc.sql("alter table purchase add constraint broken check (amount > 1)")
                .update();
        assertThatThrownBy(() -> job.run(id)).hasMessageContaining("broken");
        assertThat(count("customer") + count("purchase")).isZero();
        assertThat(readModel.get(id).status()).isEqualTo(ImportStatus.RUNNING);

        jdbc.sql("alter table purchase drop constraint broken").update();
        job.run(id);
        job.run(id);
        assertThat(readModel.get(id).counts().created()).isEqualTo(1);
        assertThat(count("purchase")).isEqualTo(1);
    }

    @Test
    void whatFailsAgainAndAgainIsShownAsFailedAndNotTriedForEver() throws IOException {
        ImportId id =
                imports.create(ImportKind.PURCHASES, "o.csv", null, stream("customer,date,amount\nC1,2025-01-01,1\n"));
        imports.start(id, ImportPlan.of(mapping()));
        jdbc.sql("alter table purchase add constraint broken check (amount > 1)")
                .update();
        assertThatThrownBy(() -> ImportTask.run(id, 1, job, store)).hasMessageContaining("broken");
        ImportTask.run(id, 3, job, store);
        jdbc.sql("alter table purchase drop constraint broken").update();
        assertThat(readModel.get(id).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(Objects.requireNonNull(readModel.get(id).failure()).code()).isEqualTo("UNEXPECTED");
        assertThat(count("customer") + count("purchase") + count("import_chunk"))
                .isZero();
    }

    @Test
    void progressIsSeenWhileItRunsAndCancellingItThenLeavesNothing() throws Exception {
        ImportId other = new ImportId(7);
        ImportId id = imports.create(
                ImportKind.PURCHASES, "o.csv", null, stream("customer,date,amount\nC1,2025-01-01,1\nC2,soon,1\n"));
        imports.start(id, ImportPlan.of(mapping()));
        CompletableFuture<Void> running = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            // while somebody else merges, this import waits with all its rows read
            frame.waitForOthers(other);
            CompletableFuture.runAsync(() -> job.run(id)).whenComplete((done, failure) -> running.complete(null));
            await(() -> elsewhere(() -> other.equals(readModel.get(id).waitsFor())));
            assertThat(elsewhere(() -> readModel.get(id))).satisfies(run -> {
                assertThat(run.rows()).isEqualTo(2);
                assertThat(run.status()).isEqualTo(ImportStatus.RUNNING);
            });
            elsewhere(() -> {
                imports.cancel(id);
                return true;
            });
            // it does not wait until it would be its turn
            await(running::isDone);
        });
        assertThat(readModel.get(id).status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(readModel.get(id).waitsFor()).isNull();
        assertThat(count("customer") + count("purchase") + count("import_rejection"))
                .isZero();
    }

    /** Outside of this thread's transaction. */
    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        }
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        ImportId id =
                imports.create(ImportKind.PURCHASES, "o.csv", null, stream("customer,date,amount\nC1,2025-01-01,1\n"));
        imports.start(id, ImportPlan.of(mapping()));
        imports.cancel(id);
        job.run(id);
        assertThat(readModel.get(id).status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(count("purchase") + count("import_chunk")).isZero();
        refused("OVER_ALREADY", () -> imports.cancel(id));
    }

    @Test
    void whatCannotBeDecidedIsAskedBeforeAnythingStarts() throws IOException {
        ImportId id = imports.create(
                ImportKind.PURCHASES, "o.csv", null, stream("who,date,amount\nC1,03/04/2025,1\nC1,05/06/2025,1\n"));
        refused("FIELDS_MISSING", () -> imports.start(id, ImportPlan.of(imports.mapping(id, Map.of()))));
        Map<String, String> mapping = imports.mapping(id, Map.of("who", "customer"));
        refused("DATE_ORDER_OPEN", () -> imports.start(id, ImportPlan.of(mapping)));
        refused("ZONE_UNKNOWN", () -> imports.start(id, new ImportPlan(mapping, "Mars/One", null, null, false)));
        refused("MARGIN_RANGE", () -> imports.start(id, new ImportPlan(mapping, null, null, BigDecimal.TEN, false)));
        refused("FIELD_UNKNOWN", () -> imports.start(id, ImportPlan.of(Map.of("who", "friend"))));
        refused("COLUMN_UNKNOWN", () -> imports.start(id, ImportPlan.of(Map.of("whom", "customer"))));
        imports.start(id, new ImportPlan(mapping, null, "dd/MM/yyyy", new BigDecimal("0.25"), false));
        refused("STARTED_ALREADY", () -> imports.start(id, new ImportPlan(mapping, null, "dd/MM/yyyy", null, false)));
        job.run(id);
        assertThat(jdbc.sql("select max(ordered_on) from purchase")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-06-05");
        assertThat(jdbc.sql("select default_margin from company")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void aFileThatCannotBeReadIsNotKept() {
        refused("FILE_EMPTY", () -> imports.create(ImportKind.PURCHASES, "o.csv", null, stream("")));
        assertThat(count("import_run")).isZero();
    }

    @Test
    void thePreviewShowsBadRowsFirstAndWritesNothing() throws IOException {
        ImportId id = imports.create(
                ImportKind.PURCHASES, "o.csv", null, stream("customer,date,amount\nC1,2025-01-01,1\nC2,soon,2\n"));
        Preview preview = imports.preview(id, ImportPlan.of(mapping()));
        assertThat(preview.rows()).extracting(Preview.Row::line).containsExactly(3L, 2L);
        assertThat(preview.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.example().code()).isEqualTo("DATE_UNREADABLE"));
        assertThat(preview.scanned()).isEqualTo(2);
        assertThat(preview.rejected()).isEqualTo(1);
        assertThat(count("purchase")).isZero();
    }

    private static Map<String, String> mapping() {
        return Map.of("customer", "customer", "date", "ordered_at", "amount", "amount");
    }

    private ImportRun importSample() throws IOException {
        Path sample = SharedData.file("cdnow_sample_transactions.csv");
        Assumptions.assumeTrue(Files.exists(sample), "no shared data at " + sample);
        ImportId id;
        try (InputStream file = Files.newInputStream(sample)) {
            id = imports.create(ImportKind.PURCHASES, "cdnow.csv", null, file);
        }
        imports.start(id, ImportPlan.of(imports.mapping(id, Map.of())));
        job.run(id);
        return readModel.get(id);
    }

    private ImportRun purchases(String text) throws IOException {
        return run(ImportKind.PURCHASES, text, null);
    }

    private ImportRun run(ImportKind kind, String text, ImportPlan plan) throws IOException {
        ImportId id = imports.create(kind, "file.csv", null, stream(text));
        imports.start(id, plan != null ? plan : ImportPlan.of(imports.mapping(id, Map.of())));
        job.run(id);
        return readModel.get(id);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ImportRefused.class)
                .as(code)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo(code));
    }
}
