package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.liuke.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as nobody would write them and as they come: each gets an answer that says what is wrong, and nothing is lost. */
@DatabaseTest
class HostileFilesTest {

    private static final String HEADER = "customer,date,amount\n";
    private static final int MIB = 1 << 20;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReadModel readModel;

    @Autowired
    private ImportJob job;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate import_run, purchase, customer_code, customer cascade")
                .update();
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void aHeaderOfAThousandColumnsIsCountedAndRefused() {
        String header = IntStream.range(0, 997).mapToObj(i -> ",x" + i).collect(Collectors.joining());
        assertThat(refusal("customer,date,amount" + header + "\nC1,2025-01-01,1\n"))
                .isEqualTo(Finding.of("COLUMNS_TOO_MANY", 1000, 500));
    }

    @Test
    void aRowOfAThousandCellsIsRejectedAndTheOthersComeIn() throws IOException {
        ImportRun run = load(HEADER + "C1,2025-01-01,1" + ",x".repeat(997) + "\nC2,2025-01-01,2\n");
        assertThat(run.counts().created()).isOne();
        assertThat(found(run)).containsExactly("2 : CELLS_TOO_MANY [, 1000, 3]");
    }

    @Test
    void rowsWithoutEndAreRefusedWithTheirLine() {
        assertThat(refusal(HEADER + "C1,2025-01-01,1" + ",x".repeat(20_000) + "\n"))
                .isEqualTo(Finding.of("CELLS_WITHOUT_END", 2));
    }

    /** It goes through in pieces: kept in one, it would not fit beside the rest of a small heap. */
    @Test
    void aHundredMegabytesInOneCellAreRefusedAndNeverHeldInMemory() throws IOException {
        Watermark memory = new Watermark();
        InputStream file = new SequenceInputStream(
                stream(HEADER + "C1,2025-01-01,\""), memory.watching(new Repeated((byte) '1', 100L * MIB)));
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> imports.create(ImportKind.PURCHASES, "large.csv", null, file))
                .satisfies(e -> assertThat(e.finding()).isEqualTo(Finding.of("CELL_TOO_LARGE", 2)));
        assertThat(memory.grownBy()).isLessThan(60L * MIB);
        assertNothingIsKept();
    }

    @Test
    void tenMillionEmptyLinesAreOnlyPassedOver() throws IOException {
        InputStream lines = new SequenceInputStream(Collections.enumeration(List.of(
                stream(HEADER + "C1,2025-01-01,1\n"),
                new Repeated((byte) '\n', 10_000_000),
                stream("C2,2025-01-01,x\n"))));
        ImportRun run = load(lines);
        assertThat(run.counts().created()).isOne();
        assertThat(found(run)).containsExactly("10000003 amount: AMOUNT_UNREADABLE [x]");
    }

    @ParameterizedTest
    @CsvSource({"GB18030,QUOTE_OPEN,2", "UTF-8,QUOTE_OPEN,2"})
    void aFileThatWasCutInAQuotedValueIsRefused(String encoding, String code, int line) {
        byte[] cut = "customer,date,amount,product\nC1,2025-01-01,1,\"茶\n".getBytes(Charset.forName(encoding));
        assertThat(refusal(new ByteArrayInputStream(cut))).isEqualTo(Finding.of(code, line));
    }

    @Test
    void aFileThatWasCutInItsLastRowIsRefused() throws IOException {
        assertThat(refusal(HEADER + "C1,2025-01-01,1\nC2,2025-01")).isEqualTo(Finding.of("FILE_CUT", 3));
        assertThat(load(HEADER + "C1,2025-01-01,1\nC2,2025-01-01,2").counts().created())
                .as("only the end of the last line is missing")
                .isEqualTo(2);
    }

    @Test
    void aFileThatWasCutInACharacterIsNotTakenForAnotherEncoding() {
        byte[] whole = "客户,日期,金额,商品\nC1,2025-01-01,1,绿茶".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(refusal(new ByteArrayInputStream(cut))).isEqualTo(Finding.of("FILE_CUT", 2));
    }

    @Test
    void ofAnUploadThatBreaksOffNothingIsKept() {
        InputStream broken = new SequenceInputStream(stream(HEADER + "C1,2025-01-01,1\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> imports.create(ImportKind.PURCHASES, "orders.csv", null, broken));
        assertNothingIsKept();
    }

    @Test
    void aNullByteIsNamedByItsLine() {
        assertThat(refusal(HEADER + "C1,2025-01-01,1\nC\0,2025-01-01,2\n")).isEqualTo(Finding.of("ZERO_BYTE", 3));
    }

    @Test
    void aRowInAnotherEncodingThanTheRestIsNamedAndSpoilsNoOther() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HEADER.replace("amount", "amount,product").getBytes(StandardCharsets.UTF_8));
        file.writeBytes("C1,2025-01-01,1,二十个字的产品名称让人看得出来这是统一编码\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("C2,2025-01-01,2,咖啡豆\n".getBytes(Charset.forName("GB18030")));
        file.writeBytes("客户三,2025-01-01,3,茶\n客户四,2025-01-01,4,茶\n客户五,2025-01-01,5,茶\n"
                .repeat(5)
                .getBytes(StandardCharsets.UTF_8));
        ImportRun run = load(new ByteArrayInputStream(file.toByteArray()));
        assertThat(found(run, true)).containsExactly("3 product: CHARACTER_LOST [\uFFFD\uFFFD\uFFFD\u0236\uFFFD]");
        assertThat(jdbc.sql("select string_agg(distinct product, ' ' order by product) from purchase")
                        .query(String.class)
                        .single())
                .isEqualTo("二十个字的产品名称让人看得出来这是统一编码 茶");
    }

    @Test
    void aNullCharacterOfAFileInUtf16RejectsItsRow() throws IOException {
        ImportRun run = load(stream(
                "﻿customer,date,amount,pro\0duct\nC\0,2025-01-01,1,a\nC2,2025-01-01,2\0,a\nC3,2025-01-01,3,a\n",
                StandardCharsets.UTF_16LE));
        assertThat(run.counts().created()).isOne();
        assertThat(found(run))
                .containsExactly("2 customer: CHARACTER_UNREADABLE [C]", "3 amount: AMOUNT_UNREADABLE [2]");
    }

    @Test
    void datesOfManyKindsInOneFileAreReadOrSayWhatWouldBeRight() throws IOException {
        ImportRun run = load("""
                customer,date,amount
                C1,2026-03-04,1
                C2,2026年3月4日,1
                C3,4-Mar-26,1
                C4,"March 2026",1
                C5,46085,1
                C6,2026-03-04T23:30:00Z,1
                C7,20/02/2026,1
                C8,2126-03-04,1
                C9,4 March 2026 15:30,1
                """);
        assertThat(days())
                .isEqualTo("C1 2026-03-04, C2 2026-03-04, C3 2026-03-04, C6 2026-03-05, C7 2026-02-20,"
                        + " C9 2026-03-04");
        assertThat(found(run)).hasSize(3);
        assertThat(found(run)).element(0).isEqualTo("5 date: DATE_UNREADABLE [March 2026]");
        assertThat(found(run)).element(1).isEqualTo("6 date: DATE_SERIAL [46085, 2026-03-04]");
        assertThat(found(run)).element(2).asString().startsWith("9 date: DATE_FUTURE [2126-03-04");
    }

    @Test
    void aDayThatCanBeReadTwoWaysIsAskedAboutAndNotGuessed() {
        assertThat(refusal(HEADER + "C1,2026-03-04,1\nC2,04/03/2026,1\n"))
                .isEqualTo(Finding.of("DATE_ORDER_OPEN", "04/03/2026"));
        assertThat(refusal(HEADER + "C1,25/03/2026,1\nC2,03/25/2026,1\n"))
                .isEqualTo(Finding.of("DATE_ORDER_MIXED", "25/03/2026", "03/25/2026"));
    }

    @Test
    void amountsInEveryHandwritingAreRead() throws IOException {
        ImportRun run = load("""
                customer,date,amount
                C1,2025-01-01,￥１，２３４．５０
                C2,2025-01-01,"¥1,234.50"
                C3,2025-01-01,"(1,234.50)"
                C4,2025-01-01,1.2万元
                C5,2025-01-01,"1.234,50"
                C6,2025-01-01,twelve
                """);
        assertThat(jdbc.sql("""
                        select string_agg(c.code || ' ' || p.amount::numeric(12, 2), ', ' order by c.code)
                        from purchase p join customer c on c.id = p.customer_id
                        """).query(String.class).single())
                .isEqualTo("C1 1234.50, C2 1234.50, C3 -1234.50, C4 12000.00");
        assertThat(found(run))
                .containsExactly("6 amount: AMOUNT_UNREADABLE [1.234,50]", "7 amount: AMOUNT_UNREADABLE [twelve]");
    }

    @Test
    void aFileThatWritesDecimalCommasIsReadByThem() throws IOException {
        load("customer;date;amount\nC1;2025-01-01;1.234,50\nC2;2025-01-01;0,75\n");
        assertThat(jdbc.sql("select sum(amount) from purchase")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1235.25");
    }

    @Test
    void aHeaderInTheMiddleOfAFileIsNamedAndNothingElseIsLost() throws IOException {
        ImportRun run = load(HEADER + "C1,2025-01-01,1\n" + HEADER + "C2,2025-01-01,2\n");
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(found(run)).containsExactly("3 : HEADER_AGAIN []");
    }

    @Test
    void whatIsNoTableSaysWhatItIs() {
        assertThat(refusal("").code()).isEqualTo("FILE_EMPTY");
        assertThat(refusal("\n\n \n").code()).isEqualTo("FILE_EMPTY");
        assertThat(refusal(HEADER).code()).isEqualTo("NO_ROWS");
        assertThat(refusal("%PDF-1.7\n%âãÏÓ\n").code()).isEqualTo("FILE_NOT_TEXT");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(refusal(new ByteArrayInputStream(png)).code()).isEqualTo("ZERO_BYTE");
    }

    @Test
    void rowsOfHugeTextAreRejectedBatchByBatch() throws IOException {
        String row = "C1,never," + "x".repeat(2000) + ("," + "y".repeat(1500)).repeat(40) + "\n";
        ImportRun run = load("customer,date,amount" + ",z".repeat(40) + "\n" + row.repeat(600));
        assertThat(run.counts().rejected()).isEqualTo(600);
        assertThat(readModel.rejected(run.id(), false, 0, 1000)).hasSize(600);
    }

    private ImportRun load(String text) throws IOException {
        return load(stream(text));
    }

    private ImportRun load(InputStream file) throws IOException {
        ImportId id = imports.create(ImportKind.PURCHASES, "orders.csv", null, file);
        imports.start(id, new ImportPlan(imports.draft(id).suggestion(), null, null, null, false));
        job.run(id);
        ImportRun run = readModel.get(id);
        assertThat(run.status()).isEqualTo(ImportStatus.DONE);
        return run;
    }

    private Finding refusal(String text) {
        return refusal(stream(text));
    }

    private Finding refusal(InputStream file) {
        ImportRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                ImportRefused.class,
                () -> imports.load(
                        ImportKind.PURCHASES,
                        "orders.csv",
                        new Imports.Sender(null, null),
                        file,
                        new ImportWishes(java.util.Map.of(), null, null, null, false, null)));
        assertThat(refused).as("refused").isNotNull();
        assertNothingIsKept();
        return refused.finding();
    }

    private void assertNothingIsKept() {
        assertThat(jdbc.sql("""
                        select (select count(*) from import_run) + (select count(*) from import_chunk)
                             + (select count(*) from purchase)
                        """).query(Long.class).single()).isZero();
    }

    private List<String> found(ImportRun run) {
        return found(run, false);
    }

    private List<String> found(ImportRun run, boolean warnings) {
        return readModel.rejected(run.id(), warnings, 0, 100).stream()
                .flatMap(row -> row.findings().stream())
                .map(f -> f.line() + " " + f.column() + ": " + f.code() + " "
                        + f.finding().args())
                .toList();
    }

    private String days() {
        return jdbc.sql("""
                        select string_agg(c.code || ' ' || p.ordered_on, ', ' order by c.code)
                        from purchase p join customer c on c.id = p.customer_id
                        """).query(String.class).single();
    }

    private static InputStream stream(String text) {
        return stream(text, StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
