package io.liuke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.liuke.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole product in a real browser, with its jobs running. */
@DatabaseTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = DatabaseTest.JOBS_RUN)
abstract class BrowserTest {

    /** What axe calls these must not be found on any page. */
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    static final int DESK = 1440;
    static final int PHONE = 390;

    @LocalServerPort
    int port;

    private final List<BrowserContext> open = new ArrayList<>();
    /** What the browser's console said: a refused script or style of the content security policy, an error. */
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void closeAndExpectAQuietConsole() {
        open.forEach(BrowserContext::close);
        open.clear();
        assertThat(complaints).as("what the browser's console complained of").isEmpty();
    }

    /** A fresh browser window, signed out. */
    Page window(String language, int width, ColorScheme scheme) {
        return window(language, width, scheme, null);
    }

    /** A fresh browser window that brings these cookies along. */
    Page window(String language, int width, ColorScheme scheme, @Nullable String session) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale(language)
                        .setViewportSize(width, width == PHONE ? 844 : 900)
                        .setColorScheme(scheme)
                        .setStorageState(session));
        open.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    Page window() {
        return window("en-US", DESK, ColorScheme.LIGHT);
    }

    void signIn(Page page, String login, String password) {
        page.navigate("/login");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(
                url -> !url.contains("/login"),
                new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** What passes is not written down, element by element: on a long page that took longer than the checks. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Asserts that axe finds nothing serious on what the window shows. */
    static void expectAccessible(Page page) {
        List<Rule> grave = new AxeBuilder(page)
                .options(onlyViolations()).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
        assertThat(grave)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget().toString())
                                .limit(5)
                                .toList())
                .isEmpty();
    }
}
