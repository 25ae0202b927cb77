package io.liuke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** From an orders file to the queue, as a company's first morning goes. */
class FirstFileJourneyTest extends BrowserTest {

    private static final Path ORDERS = Path.of("../../shared/data/cdnow_sample_transactions.csv");
    private static final double A_MINUTE = 60_000;

    @Autowired
    StaffAdministration staff;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void anEmptyProductTakesAnOrdersFileToAQueue() {
        assumeTrue(Files.exists(ORDERS), "skipped: the CDNOW sample is not beside the repository");
        staff.create(
                new StaffDraft("owner", "Owner", null, Role.ADMIN, null, 240),
                passwords.encode("a long enough secret"));
        Page page = window();
        signIn(page, "owner", "a long enough secret");

        page.navigate("/imports/new");
        page.locator("input[name=file]").setInputFiles(ORDERS);
        page.locator("main button[type=submit]").click();
        mapColumns(page);
        expectAccessible(page);
        page.locator("button.lk-primary[type=submit]").last().click();

        var asOf = page.locator("form[action$=view-on] button");
        assertThat(asOf).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE));
        assertThat(page.locator(".lk-strip").first()).containsText("6,919");
        expectAccessible(page);
        asOf.click();

        page.navigate("/today?scope=all");
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("tr.lk-row").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(A_MINUTE));
        assertThat(page.locator("tr.lk-row").count()).isGreaterThan(10);
        assertThat(page.locator("body").innerText()).contains("1998");
    }

    private static void mapColumns(Page page) {
        select(page, "customer_id", "customer");
        select(page, "date", "ordered_at");
        select(page, "cds", "");
        select(page, "amount", "amount");
    }

    private static void select(Page page, String column, String field) {
        var choice = page.locator("tr:has(strong:text-is('" + column + "')) select[name=f]");
        if (!choice.inputValue().equals(field)) {
            page.waitForResponse(response -> response.url().contains("/columns"), () -> choice.selectOption(field));
        }
    }
}
