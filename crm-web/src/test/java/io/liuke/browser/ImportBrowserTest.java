package io.liuke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffDraft;
import io.liuke.web.security.Passwords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportBrowserTest extends BrowserTest {

    private static final String LOGIN = "import-manager";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PASSWORD = "a long enough secret";

    private static final String ORDERS = """
            客户编码,客户名称,下单日期,金额（元）,订单号,状态,备注
            C-00217,云栖酒店集团,25/10/1998,"18,240.00",SO-10417,已签收,周二送货
            C-00342,海棠书屋,03/04/1998,-860.00,SO-10418,退货,
            C-00118,=1+1,13/10/1998,many,SO-10421,已完成,
            C-00118,Café Solène,soon,2940,SO-10422,eaten,
            """;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void createManager() {
        if (directory.findByLogin(LOGIN).isEmpty()) {
            administration.create(new StaffDraft(LOGIN, "李晓雯", null, Role.MANAGER, null, 0), passwords.hash(PASSWORD));
        }
    }

    @Test
    void aManagerLoadsAFileLooksAtItsProblemsAndSeesTheResult() {
        Page page = window();
        signIn(page, LOGIN, PASSWORD);
        page.navigate("/imports");
        expectAccessible(page);
        load(page, ORDERS);
        assertThat(page.locator(".lk-problems")).containsText("“many” is no amount");
        expectAccessible(page);

        Locator remark = page.locator("select[name=f]").nth(6);
        remark.selectOption("product");
        assertThat(page.locator(".lk-as-read")).containsText("周二送货");
        page.locator("button.lk-primary").click();
        assertThat(page.locator(".lk-outcome")).containsText("Import is done");
        assertThat(page.locator(".lk-strip")).containsText("2");
        assertThat(page.locator(".lk-old")).containsText("Your orders end on 25 Oct 1998");
        expectAccessible(page);
    }

    @Test
    void datesThatReadTwoWaysAreAskedAndEverythingIsChineseInChinese() {
        Page page = window("zh-CN", DESK, ColorScheme.DARK);
        signIn(page, LOGIN, PASSWORD);
        load(page, "客户编码;下单日期;金额\n甲;03/04/2025;1.234,50\n乙;05/06/2025;99\n");
        assertThat(page.locator(".lk-problems")).containsText("日期有两种读法");
        assertThat(page.locator("button.lk-primary")).isDisabled();
        expectAccessible(page);
        page.locator("select[name=dateFormat]").selectOption("DAY_FIRST");
        assertThat(page.locator(".lk-as-read")).containsText("2025年4月3日");
        page.locator("button[name=dryRun]").click();
        assertThat(page.locator(".lk-outcome")).containsText("没有写入任何内容");
        expectAccessible(page);
        page.navigate("/imports");
        expectAccessible(page);
    }

    @Test
    void itWorksOnAPhoneAndSaysWhyAFileCannotBeRead() {
        Page page = window("en-US", PHONE, ColorScheme.LIGHT);
        signIn(page, LOGIN, PASSWORD);
        load(page, "C1,2025-01-01,5\nC2,2025-01-02,6\n");
        assertThat(page.locator("[role=alert]")).containsText("looks like a row and not like a header");
        expectAccessible(page);
        load(page, ORDERS);
        assertThat(page.locator(".lk-problems")).containsText("“many” is no amount");
        expectAccessible(page);
        page.locator("button.lk-primary").click();
        assertThat(page.locator(".lk-outcome")).containsText("Import is done");
        expectAccessible(page);
    }

    @Test
    void aWorkbookComesInSheetBySheetAndIsTakenBack() {
        Page page = window("zh-CN", PHONE, ColorScheme.DARK);
        signIn(page, LOGIN, PASSWORD);
        page.navigate("/imports/new");
        page.locator("input[type=file]").setInputFiles(new FilePayload("订单.xlsx", XLSX, workbook()));
        page.locator("button.lk-primary").click();
        assertThat(page.locator("select[name=sheet]")).hasValue("订单");
        page.locator("select[name=sheet]").selectOption("说明");
        page.locator(".lk-sheet button").click();
        assertThat(page.locator(".lk-columns")).containsText("谁填写");
        page.locator("select[name=sheet]").selectOption("订单");
        page.locator(".lk-sheet button").click();
        assertThat(page.locator(".lk-as-read")).containsText("2025年4月3日");
        expectAccessible(page);
        page.locator(".lk-columns-form button.lk-primary").click();
        assertThat(page.locator(".lk-outcome")).containsText("导入完成");
        page.locator("a[href$='/undo']").click();
        assertThat(page.locator(".lk-undo")).containsText("删除 1 个订单");
        expectAccessible(page);
        page.locator("form button.lk-danger").click();
        assertThat(page.locator(".lk-outcome")).containsText("导入已撤销");
        expectAccessible(page);
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Liuke", "1.0")) {
            write(workbook.newWorksheet("说明"), List.of("谁填写", "何时"), List.of("小王", "每月"));
            Worksheet orders = workbook.newWorksheet("订单");
            write(orders, List.of("客户编码", "金额", "下单日期"), List.of("XLSX-1", "12.50"));
            orders.value(1, 2, LocalDate.of(2025, 4, 3));
            orders.style(1, 2).format("yyyy-mm-dd").set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, List<String> header, List<String> row) {
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
        }
        for (int i = 0; i < row.size(); i++) {
            sheet.value(1, i, row.get(i));
        }
    }

    private static void load(Page page, String text) {
        page.navigate("/imports/new");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("orders.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("button.lk-primary").click();
    }
}
