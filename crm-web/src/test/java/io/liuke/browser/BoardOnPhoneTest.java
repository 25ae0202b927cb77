package io.liuke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.liuke.staff.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the phone the dashboards show all of their figures, in words and not in columns of single characters. */
class BoardOnPhoneTest extends DemoBrowserTest {

    /** Cells that reach beyond the window, that break a number, or that set a word one character a line. */
    private static final String BADLY_SET = """
            () => [...document.querySelectorAll('main th, main td')]
                .filter(cell => cell.checkVisibility() && !cell.querySelector('.visually-hidden')
                    && getComputedStyle(cell.closest('thead') ?? cell).clipPath === 'none')
                .filter(cell => {
                    const text = cell.textContent.trim();
                    const range = document.createRange();
                    range.selectNodeContents(cell);
                    const lines = new Set([...range.getClientRects()].map(r => Math.round(r.top))).size;
                    const number = cell.matches('td.lk-num') && cell.childElementCount === 0;
                    return cell.getBoundingClientRect().right > innerWidth + 1
                        || number && lines > 1
                        || cell.childElementCount === 0 && text.length > 2 && lines * 2 > text.length;
                })
                .map(cell => cell.textContent.trim().slice(0, 30))
            """;

    @ParameterizedTest
    @CsvSource({
        "/dashboard, zh-CN", "/dashboard, en-US", "/pyramid, zh-CN",
        "/pyramid, en-US", "/model, zh-CN", "/model, en-US"
    })
    void everyCellIsWithinTheWindowAndReadsAsWords(String path, String language) {
        Page page = enter(Role.MANAGER, language, PHONE, ColorScheme.LIGHT);
        page.navigate(path);
        page.waitForLoadState();
        assertThat(page.locator("main .lk-table").count()).isPositive();
        assertThat((List<?>) page.evaluate(BADLY_SET)).as(path + " " + language).isEmpty();
    }
}
