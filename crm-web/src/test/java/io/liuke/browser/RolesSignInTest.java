package io.liuke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.liuke.staff.Role;
import io.liuke.web.support.demo.DemoSignIns;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesSignInTest extends DemoBrowserTest {

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT_MANAGER, /today, /settings",
        "SUPPORT, /customers, /dashboard",
        "MANAGER, /dashboard, /settings/tokens",
        "ADMIN, /settings/company, "
    })
    void eachRoleSignsInToItsFirstScreenAndIsRefusedWhatIsNotItsOwn(Role role, String first, String refused) {
        Page page = window();
        String login = DemoSignIns.ALL.stream()
                .filter(signIn -> signIn.role() == role)
                .findFirst()
                .orElseThrow()
                .login();

        signIn(page, login, DemoSignIns.PASSWORD);

        assertThat(URI.create(page.url()).getPath()).isEqualTo(first);
        assertThat(page.locator("main h1")).isVisible();
        if (refused != null) {
            Response response = page.navigate(refused);
            assertThat(response.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource("ACCOUNT_MANAGER")
    void whoSignsOutIsOut(Role role) {
        Page page = enter(role);
        page.locator("summary.lk-avatar").click();
        page.locator("form[action$=logout] button").click();

        page.navigate("/today");

        assertThat(URI.create(page.url()).getPath()).isEqualTo("/login");
    }
}
