package io.liuke.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.liuke.staff.Role;
import org.springframework.test.context.TestPropertySource;

/** The product with its demo company. */
@TestPropertySource(properties = "liuke.demo=true")
abstract class DemoBrowserTest extends BrowserTest {

    /** Signs in by one click on the role's card. */
    void enter(Page page, Role role) {
        page.navigate("/login");
        page.locator("button[name=role][value=" + role + "]").click();
        page.waitForURL(
                url -> !url.contains("/login"),
                new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    Page enter(Role role) {
        Page page = window();
        enter(page, role);
        return page;
    }

    Page enter(Role role, String language, int width, ColorScheme scheme) {
        Page page = window(language, width, scheme);
        enter(page, role);
        return page;
    }
}
