package io.liuke.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.liuke.staff.Role;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.test.context.TestPropertySource;

/** The product with its demo company. */
@TestPropertySource(properties = "liuke.demo=true")
@TestInstance(Lifecycle.PER_CLASS)
abstract class DemoBrowserTest extends BrowserTest {

    /** The cookies of one sign-in a role, for as long as the class runs. */
    private final Map<Role, String> sessions = new EnumMap<>(Role.class);

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

    /** A window in which that role is signed in, without going through the sign-in page each time. */
    Page enter(Role role, String language, int width, ColorScheme scheme) {
        return window(language, width, scheme, sessions.computeIfAbsent(role, this::signedIn));
    }

    private String signedIn(Role role) {
        return enter(role).context().storageState();
    }
}
