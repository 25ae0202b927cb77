package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilerTest {

    private static final String ORDERS = """
            客户编码,下单日期,金额（元）,订单号,备注
            C1,2025-10-25,"1,200.00",SO-1,
            C2,2025-10-26,80,SO-2,周二送货
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void theEncodingIsDetected(String encoding) {
        FileProfile profile = profile(ORDERS.getBytes(Charset.forName(encoding)));
        assertThat(profile.encoding()).isEqualTo(encoding);
        assertThat(profile.columnNames()).containsExactly("客户编码", "下单日期", "金额（元）", "订单号", "备注");
        assertThat(profile.rows()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(profile(("\uFEFF" + ORDERS).getBytes(StandardCharsets.UTF_8)).columnNames())
                .startsWith("客户编码");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsDetected(String delimiter) {
        FileProfile profile = profile(String.join(delimiter, "customer_id", "date", "total")
                + "\n"
                + String.join(delimiter, "C1", "2025-10-25", "\"1,5\"")
                + "\n");
        assertThat(profile.delimiter()).isEqualTo(delimiter);
        assertThat(HeaderNames.recognise(ImportKind.PURCHASES, profile.columnNames()))
                .isEqualTo(Map.of("customer_id", "customer", "date", "ordered_at", "total", "amount"));
    }

    @Test
    void columnsAreDescribedByTheirValues() {
        ColumnProfile remark = profile(ORDERS).columns().get(4);
        assertThat(remark.samples()).containsExactly("周二送货");
        assertThat(remark.filled()).isEqualTo(1);
    }

    @Test
    void chineseAndEnglishHeadersAreRecognisedAndTheSurestColumnWins() {
        assertThat(HeaderNames.recognise(
                        ImportKind.PURCHASES,
                        List.of("客户名称", "客户编码", "下单日期", "金额（元）", "订单号", "利润", "折扣", "状态", "渠道", "产品", "备注")))
                .isEqualTo(Map.of(
                        "客户名称", "customer_name",
                        "客户编码", "customer",
                        "下单日期", "ordered_at",
                        "金额（元）", "amount",
                        "订单号", "order_no",
                        "利润", "profit",
                        "折扣", "discount",
                        "状态", "status",
                        "渠道", "channel",
                        "产品", "product"));
        assertThat(HeaderNames.recognise(ImportKind.PURCHASES, List.of("date", "ordered_at")))
                .isEqualTo(Map.of("ordered_at", "ordered_at"));
        assertThat(ImportDraft.rivalsOf(ImportKind.PURCHASES, List.of("date", "ordered_at", "colour")))
                .as("lost unless somebody sees it")
                .isEqualTo(Map.of("date", "ordered_at"));
        assertThat(HeaderNames.recognise(ImportKind.CUSTOMERS, List.of("Customer ID", "Customer Name", "E-Mail", "手机")))
                .isEqualTo(Map.of("Customer ID", "code", "Customer Name", "name", "E-Mail", "email", "手机", "phone"));
    }

    @Test
    void theOrderOfDatesIsTakenFromTheWholeColumn() {
        assertThat(dates("03/04/2025", "25/10/2025").order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(dates("03/04/2025", "10/25/2025").order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(dates("03/04/2025", "05/06/2025").isOpen()).isTrue();
        assertThat(dates("25/10/2025", "10/25/2025").contradictsItself()).isTrue();
        assertThat(dates("2025-10-25", "04/04/2025").isOpen()).isFalse();
    }

    @Test
    void aFileThatIsNoneSaysWhatItIs() {
        refused("FILE_EMPTY", new byte[0]);
        refused("FILE_EMPTY", "\n\n  \n".getBytes(StandardCharsets.UTF_8));
        refused("XLSX_DAMAGED", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2});
        refused("FILE_GZIP", new byte[] {0x1F, (byte) 0x8B, 8, 0});
        refused("FILE_XLS", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused("FILE_NOT_TEXT", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused("ZERO_BYTE", new byte[] {1, 0, 2, 0, 3, 44, 10});
        refused("ENCODING_UNREADABLE", new byte[] {'a', ',', (byte) 0xE9, ',', 'b', '\n', (byte) 0xFF, '\n'});
        refused("NO_ROWS", "customer,date,amount\n".getBytes(StandardCharsets.UTF_8));
        refused("ONE_COLUMN", "customer:date:amount\n1:2:3\n".getBytes(StandardCharsets.UTF_8));
        refused("HEADER_MISSING", "C1,2025-10-25,80\nC2,2025-10-26,90\n".getBytes(StandardCharsets.UTF_8));
        refused("QUOTE_OPEN", "customer,date,amount\nC1,\"2025,80\nC2,2025,80\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String code, byte[] file) {
        assertThatExceptionOfType(ImportRefused.class)
                .as(code)
                .isThrownBy(() -> profile(file))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    private static DateEvidence dates(String... cells) {
        return profile("customer,date,amount\nC1," + String.join(",1\nC1,", cells) + ",1\n")
                .dates(ImportKind.PURCHASES, Map.of("date", "ordered_at"));
    }

    private static FileProfile profile(String text) {
        return profile(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileProfile profile(byte[] file) {
        EncodingProbe probe = new EncodingProbe();
        for (byte b : file) {
            // one byte at a time: a character may be cut anywhere
            probe.accept(new byte[] {b}, 1);
        }
        return new FileLook(ImportKind.PURCHASES, () -> new ByteArrayInputStream(file), 1 << 20).profile(probe, null);
    }
}
