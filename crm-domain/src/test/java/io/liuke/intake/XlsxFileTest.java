package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>customer</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>date</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>amount</t></is></c></row>";

    /** Whatever happens to a file, no copy of it stays behind. */
    @AfterEach
    void nothingIsLeftOnDisk() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("liuke-import-")))
                    .isEmpty();
        }
    }

    @Test
    void cellsAreReadAsATextFileWouldHoldThem() {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("订单");
            Workbooks.row(sheet, 0, "customer", "date", "amount", "order_no", "padded", "time");
            sheet.value(1, 0, "00123");
            sheet.value(1, 1, LocalDate.of(2025, 4, 3));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 1234.5);
            sheet.value(1, 3, 1.0);
            sheet.value(1, 4, 118);
            sheet.style(1, 4).format("00000").set();
            sheet.value(1, 5, LocalDateTime.of(2025, 4, 3, 10, 30));
            sheet.style(1, 5).format("yyyy/m/d h:mm").set();
            sheet.value(2, 0, 20250000000123L);
            sheet.value(2, 2, 0.1 + 0.2);
        });
        assertThat(rows(file))
                .containsExactly(
                        List.of("customer", "date", "amount", "order_no", "padded", "time"),
                        List.of("00123", "2025-04-03", "1234.5", "1", "00118", "2025-04-03T10:30"),
                        List.of("20250000000123", "", "0.3"));
    }

    @Test
    void formulasComeByTheirStoredValueAndErrorsByTheirName() {
        byte[] file = Workbooks.withSheet(
                HEADER
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"C\"&amp;1</f><v>C1</v></c>"
                        + "<c r=\"B2\" t=\"inlineStr\"><is><t>2025-01-01</t></is></c><c r=\"C2\"><f>1+1</f><v>2</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\" t=\"b\"><v>1</v></c><c r=\"C5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>");
        assertThat(rows(file))
                .containsExactly(
                        List.of("customer", "date", "amount"),
                        List.of("C1", "2025-01-01", "2"),
                        List.of("true", "", "#DIV/0!"));
        List<Long> lines = new ArrayList<>();
        new XlsxFile("Orders").forEach(new ByteArrayInputStream(file), row -> lines.add(row.line()));
        assertThat(lines).containsExactly(1L, 2L, 5L);
    }

    /** Some programs leave the numbers of rows and cells out; a refused row is named by its line all the same. */
    @Test
    void rowsWithoutNumbersFollowOneAnother() {
        String cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>";
        byte[] file = Workbooks.withSheet("<row>" + cell + "</row><row>" + cell + "</row><row>" + cell + "</row>");
        List<Long> lines = new ArrayList<>();
        new XlsxFile("Orders").forEach(new ByteArrayInputStream(file), row -> lines.add(row.line()));
        assertThat(lines).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theSheetWithTheMostKnownColumnsIsTakenUnlessOneIsChosen() {
        byte[] file = Workbooks.of(workbook -> {
            Workbooks.row(workbook.newWorksheet("Cover"), 0, "Orders of 2025");
            Worksheet orders = workbook.newWorksheet("Data");
            Workbooks.row(orders, 0, "customer", "date", "amount");
            Workbooks.row(orders, 1, "C1", "2025-01-01", 10);
            Worksheet other = workbook.newWorksheet("Old");
            Workbooks.row(other, 0, "customer", "date");
            Workbooks.row(other, 1, "C1", "2024-01-01");
        });
        assertThat(profile(file, null).sheets())
                .isEqualTo(new FileProfile.Sheets("Data", List.of("Cover", "Data", "Old")));
        assertThat(profile(file, "Old").columnNames()).containsExactly("customer", "date");
        refused("SHEET_UNKNOWN", file, "New");
    }

    @Test
    void otherPackedAndOldFilesAreNamed() throws IOException {
        refused("FILE_ZIP", Workbooks.zip(Map.of("orders.csv", new byte[] {1})));
        refused(
                "FILE_ODS",
                Workbooks.zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                        "content.xml",
                        new byte[0])));
        refused("FILE_XLSB", Workbooks.zip(Map.of("[Content_Types].xml", new byte[0], "xl/workbook.bin", new byte[0])));
        byte[] encrypted = new byte[4000];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(head, 0, encrypted, 0, head.length);
        refused("FILE_XLS", encrypted);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 2000, name.length);
        refused("FILE_ENCRYPTED", encrypted);
    }

    @Test
    void aWorkbookThatIsCutOffOrRefersToNothingIsDamaged() {
        byte[] whole = Workbooks.orders();
        refused("XLSX_DAMAGED", Arrays.copyOf(whole, whole.length / 2));
        refused(
                "XLSX_DAMAGED",
                Workbooks.with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c".getBytes(StandardCharsets.UTF_8)));
        // read, it would make two thousand million empty texts
        refused("XLSX_DAMAGED", Workbooks.withSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>"));
        refused("XLSX_DAMAGED", Workbooks.with("xl/worksheets/sheet1.xml", HEADER.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        byte[] zeros = new byte[200 << 20];
        refused(
                "XLSX_BOMB",
                Workbooks.with(
                        "xl/worksheets/sheet1.xml", "<row/>".repeat(32 << 20).getBytes(StandardCharsets.UTF_8)));
        refused("XLSX_BOMB", Workbooks.with("xl/media/picture.png", zeros));
        refused("XLSX_BOMB", Workbooks.with("xl/sharedStrings.xml", noise(100 << 20)));
        refused("XLSX_BOMB", Workbooks.withSheet("<row r=\"1\"><c r=\"AAAAAAA1\"><v>1</v></c></row>"));
        refused("XLSX_BOMB", Workbooks.withSheet("<row r=\"1\"><c x='>' r=\"AAAAAAA1\"><v>1</v></c></row>"));
        refused("XLSX_BOMB", Workbooks.withSheet("<!-- > <x a=' --><row><c r=\"AAAAAAA1\"/></row><x b='' />"));
        refused(
                "XLSX_BOMB",
                Workbooks.withSheet(
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>" + "x".repeat(2 << 20) + "</t></is></c></row>"));
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&lol2;</v></c></row></sheetData></worksheet>";
        refused("XLSX_BOMB", Workbooks.with("xl/worksheets/sheet1.xml", laughs.getBytes(StandardCharsets.UTF_8)));
    }

    /** Letters that hardly pack, so that the ratio does not give it away. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(1).nextBytes(noise);
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) ('A' + (noise[i] & 31));
            noise[i] = i % 1000 == 0 ? (byte) '>' : i % 1000 == 999 ? (byte) '<' : noise[i];
        }
        return noise;
    }

    private static List<List<String>> rows(byte[] file) {
        List<List<String>> rows = new ArrayList<>();
        String sheet = profile(file, null).sheets().chosen();
        new XlsxFile(sheet).forEach(new ByteArrayInputStream(file), row -> rows.add(row.cells()));
        return rows;
    }

    private static FileProfile profile(byte[] file, String sheet) {
        EncodingProbe probe = new EncodingProbe();
        probe.accept(file, file.length);
        return new FileLook(ImportKind.PURCHASES, () -> new ByteArrayInputStream(file), 1L << 30).profile(probe, sheet);
    }

    private static void refused(String code, byte[] file) {
        refused(code, file, null);
    }

    private static void refused(String code, byte[] file, String sheet) {
        assertThatExceptionOfType(ImportRefused.class)
                .as(code)
                .isThrownBy(() -> profile(file, sheet))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo(code));
    }
}
