package io.liuke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.liuke.staff.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in both languages, at the desk and on the phone, light and dark: it answers, axe finds nothing serious, it
 * does not scroll sideways, the console is quiet, no message key shows. Each language, width and theme once; the pictures are
 * kept in target/screenshots. With {@code -Dliuke.screenshots=../docs/images} four pictures a page are made, those of the
 * documentation among them.
 */
class EveryPageTest extends DemoBrowserTest {

    /** Names the outermost elements that reach beyond the window, if the page scrolls sideways at all. */
    private static final String STICKING_OUT = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                [...document.querySelectorAll('main *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(0, 8)
                    .map(e => e.tagName + '.' + e.getAttribute('class') + ' to ' + Math.round(e.getBoundingClientRect().right))
            """;

    private record Look(String name, String language, int width, ColorScheme scheme) {}

    /** English is the longer on the phone. */
    private static final List<Look> ONCE = List.of(
            new Look("zh", "zh-CN", DESK, ColorScheme.LIGHT),
            new Look("en-390-dark", "en-US", PHONE, ColorScheme.DARK));

    private static final List<Look> PICTURES = List.of(
            new Look("en", "en-US", DESK, ColorScheme.LIGHT),
            new Look("zh-dark", "zh-CN", DESK, ColorScheme.DARK),
            new Look("zh-390", "zh-CN", PHONE, ColorScheme.LIGHT),
            new Look("en-390-dark", "en-US", PHONE, ColorScheme.DARK));

    private static final List<Look> LOOKS = System.getProperty("liuke.screenshots") == null ? ONCE : PICTURES;

    /**
     * Name of the picture, who looks, and where; {@code *} stands for a customer who is at risk, {@code @} for
     * somebody who owns customers, {@code !} for whom these could be given to, {@code ?} for whom a rule would have named.
     */
    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("today", Role.ACCOUNT_MANAGER, "/today"),
                Arguments.of("warnings", Role.ACCOUNT_MANAGER, "/warnings"),
                Arguments.of("warning-rules", Role.MANAGER, "/warnings/rules"),
                Arguments.of("warning-rule", Role.MANAGER, "/warnings/rules/new"),
                Arguments.of("warning-behind", Role.MANAGER, "?"),
                Arguments.of("customers", Role.ACCOUNT_MANAGER, "/customers"),
                Arguments.of("customer", Role.ACCOUNT_MANAGER, "/customers/*"),
                Arguments.of("customer-new", Role.ACCOUNT_MANAGER, "/customers/new"),
                Arguments.of("support", Role.SUPPORT, "/customers?q=%E9%85%92%E5%BA%97"),
                Arguments.of("develop", Role.ACCOUNT_MANAGER, "/develop"),
                Arguments.of("develop-second", Role.ACCOUNT_MANAGER, "/develop/second"),
                Arguments.of("develop-next", Role.ACCOUNT_MANAGER, "/develop/next"),
                Arguments.of("develop-potentials", Role.ACCOUNT_MANAGER, "/develop/potentials"),
                Arguments.of("develop-positioning", Role.MANAGER, "/develop/positioning"),
                Arguments.of("dashboard", Role.MANAGER, "/dashboard"),
                Arguments.of("pyramid", Role.MANAGER, "/pyramid"),
                Arguments.of("lost", Role.MANAGER, "/dashboard/lost"),
                Arguments.of("model", Role.MANAGER, "/model"),
                Arguments.of("model-history", Role.MANAGER, "/model/history"),
                Arguments.of("model-try", Role.MANAGER, "/model/try?q=co"),
                Arguments.of("customer-score", Role.ACCOUNT_MANAGER, "/customers/*/score"),
                Arguments.of("handover", Role.MANAGER, "/handover"),
                Arguments.of("handover-leaver", Role.MANAGER, "/handover/@"),
                Arguments.of("handover-preview", Role.MANAGER, "/handover/@/preview?to=!"),
                Arguments.of("handover-pack", Role.MANAGER, "/handover/@/pack"),
                Arguments.of("imports", Role.ADMIN, "/imports"),
                Arguments.of("import", Role.ADMIN, "/imports/new"),
                Arguments.of("settings", Role.ADMIN, "/settings"),
                Arguments.of("users", Role.ADMIN, "/settings/users"),
                Arguments.of("mail", Role.ADMIN, "/settings/mail"),
                Arguments.of("account", Role.ACCOUNT_MANAGER, "/account"),
                Arguments.of("start", Role.ADMIN, "/start"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void looksRightAndIsAccessible(String name, Role role, String path) {
        for (Look look : LOOKS) {
            Page page = enter(role, look.language(), look.width(), look.scheme());
            Response response = page.navigate(address(page, path));
            assertThat(response.status()).as(name + " " + look.name()).isEqualTo(200);
            page.waitForLoadState();
            if (name.equals("today") && look.width() == DESK) {
                page.locator(".lk-row-link").first().click();
                page.locator("#lk-panel-name").waitFor();
            }
            expectWhole(page, name + " " + look.name());
            expectAccessible(page);
            picture(page, name + "-" + look.name());
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSignInPageLooksRightAndIsAccessible(Look look) {
        Page page = window(look.language(), look.width(), look.scheme());
        page.navigate("/login");
        expectWhole(page, "login " + look.name());
        expectAccessible(page);
        picture(page, "login-" + look.name());
    }

    static Stream<Look> looks() {
        return LOOKS.stream();
    }

    private static String address(Page page, String path) {
        if (path.contains("*")) {
            return path.replace("*", customerAtRisk(page));
        }
        if (path.equals("?")) {
            page.navigate("/warnings/rules/new");
            return page.locator("#preview a").first().getAttribute("href");
        }
        if (path.contains("@")) {
            page.navigate("/handover");
            page.locator("td.lk-lead a")
                    .last()
                    .click(); // on whom the fewest customers hang: long tables take long to check
            String owner = page.url().replaceAll(".*/", "");
            String to = page.locator("#all-to option").first().getAttribute("value");
            return path.replace("@", owner).replace("!", to);
        }
        return path;
    }

    private static String customerAtRisk(Page page) {
        page.navigate("/today");
        return page.locator("tr.lk-row").first().getAttribute("data-customer");
    }

    private static void expectWhole(Page page, String what) {
        assertThat((List<?>) page.evaluate(STICKING_OUT))
                .as("what makes the page scroll sideways: " + what)
                .isEmpty();
        assertThat(page.locator("body").innerText()).as(what).doesNotContain("??");
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("liuke.screenshots");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(folder == null ? "target/screenshots" : folder, name + ".png")));
        if (folder != null) { // the whole length of a long page takes longer than all else here
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/full", name + ".png"))
                    .setFullPage(true));
        }
    }
}
