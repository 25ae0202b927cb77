package io.liuke.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one Chromium of this JVM: the machine's own where there is one, else the one that Playwright brings. */
final class Browsers {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final Browser CHROMIUM = launch();

    private Browsers() {}

    static Browser chromium() {
        return CHROMIUM;
    }

    private static Browser launch() {
        boolean installed = Files.isExecutable(INSTALLED);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        if (installed) {
            options.setExecutablePath(INSTALLED);
        }
        Browser browser = playwright.chromium().launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}
