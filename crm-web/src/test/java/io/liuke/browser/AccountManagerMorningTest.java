package io.liuke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.liuke.staff.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an account manager does first: why for the top three, a call with a promise, a snooze, and the line moves. */
class AccountManagerMorningTest extends DemoBrowserTest {

    private static final int MOST_CLICKS = 12;

    private int clicks;

    @Test
    void threeReasonsACallWithAPromiseAndASnoozeTakeAtMostTwelveClicks() {
        Page page = enter(Role.ACCOUNT_MANAGER);
        clicks = 1;
        Locator rows = page.locator("tr.lk-row");
        for (int i = 0; i < 3; i++) {
            String name = rows.nth(i).locator(".lk-row-link").innerText();
            click(rows.nth(i).locator(".lk-row-link"));
            assertThat(page.locator("#lk-panel-name")).hasText(name);
            assertThat(page.locator("#lk-panel .lk-reason-risk").first()).isVisible();
        }
        String used = page.locator(".lk-cell-capacity strong").innerText();
        String line = page.locator("tr.lk-line").innerText();

        click(page.locator("#lk-panel .lk-panel-actions a[data-lk-key=c]"));
        page.locator("#note").fill("Grinder broken; wants a replacement");
        page.locator("#followWhat").fill("Send the replacement grinder");
        page.locator("#followOn").fill(LocalDate.now().plusDays(1).toString());
        click(page.locator("label", new Page.LocatorOptions().setHasText("romise"))
                .first());
        click(page.locator(".lk-panel-form button.lk-primary"));
        assertThat(page.locator(".lk-cell-capacity strong")).not().hasText(used);
        assertThat(page.locator("tr.lk-line")).not().hasText(line);
        assertThat(page.locator(".lk-promises")).containsText("Send the replacement grinder");

        String snoozed = rows.first().locator(".lk-row-link").innerText();
        click(rows.first().locator(".lk-row-link"));
        assertThat(page.locator("#lk-panel-name")).hasText(snoozed);
        click(page.locator("#lk-panel .lk-panel-actions a[data-lk-key=s]"));
        page.locator("#why").fill("Back from holiday next week");
        click(page.locator(".lk-panel-form button.lk-primary"));
        assertThat(rows.first().locator(".lk-row-link")).not().hasText(snoozed);

        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
    }

    @Test
    void theQueueIsWorkedByKeysAlone() {
        Page page = enter(Role.ACCOUNT_MANAGER);
        page.locator("tr.lk-row").first().waitFor();
        page.keyboard().press("j");
        assertThat(page.locator("#lk-panel-name")).isVisible();
        String first = page.locator("#lk-panel-name").innerText();
        page.keyboard().press("j");
        assertThat(page.locator("#lk-panel-name")).not().hasText(first);
        page.keyboard().press("k");
        assertThat(page.locator("#lk-panel-name")).hasText(first);
        page.keyboard().press("s");
        assertThat(page.locator("#why")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#why")).hasCount(0);
        assertThat(page.locator("#lk-panel .lk-panel-actions a[data-lk-key=s]")).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator("#newOwner")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#lk-panel .lk-panel-actions .lk-more summary")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#search")).not().isFocused();
    }

    @Test
    void oneStepBackFromACustomerShowsTheFilteredQueueAgain() {
        Page page = enter(Role.ACCOUNT_MANAGER);
        page.navigate("/today?tier=MAJOR");
        // as a browser leaves a field that was drawn larger; its next one must not take that over as a forbidden style
        page.locator("#lk-note").evaluate("note => note.style.height = '40px'");
        page.locator("tr.lk-row .lk-row-link").nth(1).click();
        page.waitForURL("**/today?tier=MAJOR&customer=*");
        page.locator("tr.lk-row .lk-row-link").nth(2).click();
        assertThat(page.locator("tr.lk-row").nth(2)).hasAttribute("aria-selected", "true");
        page.goBack();
        page.waitForURL("**/today?tier=MAJOR");
        assertThat(page.locator(".lk-chip-clear")).isVisible();
    }

    @Test
    void thePhoneShowsCardsAndTheActionsUnderTheThumb() {
        Page page = enter(Role.ACCOUNT_MANAGER, "zh-CN", PHONE, ColorScheme.DARK);
        page.navigate("/today");
        page.locator(".lk-row-link").first().click();
        assertThat(page.locator(".lk-panel-bar .lk-primary")).isVisible();
        page.goBack();
        assertThat(page.locator(".lk-panel-bar .lk-primary")).not().isVisible();
        assertThat(page.locator(".lk-row-link").first()).isFocused();
        page.locator(".lk-row-link").first().click();
        page.locator(".lk-panel-back").click();
        assertThat(page.locator(".lk-panel-bar .lk-primary")).not().isVisible();
        page.locator(".lk-row-link").first().click();
        assertThat(page.locator(".lk-panel-bar .lk-primary")).isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void aCostIsEnteredOnThePhoneWithNothingOverItsForm() {
        Page page = enter(Role.ACCOUNT_MANAGER, "zh-CN", PHONE, ColorScheme.DARK);
        page.navigate("/today");
        String customer = page.locator("tr.lk-row").first().getAttribute("data-customer");
        page.navigate("/customers/" + customer);
        Locator bar = page.locator(".lk-c-tools");
        page.locator(".lk-c-dots").click();
        page.locator(".lk-c-menu a[href*='do=cost']").click();
        page.locator("#amount").fill("1200");
        assertThat(bar).not().isVisible();
        expectAccessible(page);
        page.locator("#action .lk-card-head a").click();
        assertThat(bar).isVisible();

        page.locator(".lk-c-value .lk-c-add a").click();
        page.locator("#kind").selectOption("SERVICE");
        page.locator("#amount").fill("1200");
        page.locator("#note").fill("two visits");
        page.locator("#action button[type=submit]").click();
        assertThat(page.locator(".lk-c-costs")).containsText("two visits");
        expectAccessible(page);
    }

    private void click(Locator target) {
        target.click();
        clicks++;
    }
}
