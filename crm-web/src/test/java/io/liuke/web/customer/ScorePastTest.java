package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@Transactional
class ScorePastTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private CustomerRows rows;
    private long customer;

    @BeforeEach
    void aCustomerWithAScore() {
        rows = new CustomerRows(jdbc, time);
        customer = rows.customer("N1", "云栖酒店", rows.staff("chen.q", "ACCOUNT_MANAGER", null));
        rows.state(customer, "REPEAT");
        rows.scoring();
        rows.score(customer, .64, BigDecimal.TEN, "HIGH");
    }

    @Test
    void theArrowSaysByHowManyPointsAndSinceWhen() {
        kept(45, .46, "MEDIUM", null, null);
        kept(3, .64, "HIGH", .46, "MEDIUM");
        assertThat(page("/customers/" + customer, "en"))
                .contains("18 points in 30 days")
                .contains("was 46% since");
        assertThat(page("/customers/" + customer, "zh-CN")).contains("30 天来 18 个百分点");
        assertThat(page("/today?customer=" + customer, "en")).contains("18 points in 30 days");
    }

    @Test
    void aScoreThatHardlyMovedHasNoArrow() {
        kept(45, .61, "HIGH", null, null);
        assertThat(page("/customers/" + customer, "en")).doesNotContain("in 30 days");
    }

    @Test
    void theCurveLeadsFromTheScoreInForceHalfAYearAgoToTodaysWithWhatHappenedMarked() {
        kept(300, .2, "LOW", null, null);
        kept(45, .46, "MEDIUM", .2, "LOW");
        kept(3, .60, "HIGH", .46, "MEDIUM");
        late(20);
        String page = page("/customers/" + customer, "en");
        assertThat(page).contains("d=\"M34.0 110.0 H").contains(" V78.8 H").contains("H956.0 V57.2\"");
        assertThat(page).contains("Late delivery").contains("3 changes as a table");
    }

    @Test
    void anOrderDayOfEachWeekOfTheHalfYearStandsUnderTheCurve() {
        kept(300, .2, "LOW", null, null);
        for (int week = 0; week < 25; week++) {
            rows.ordered(customer, time.today().minusWeeks(week), "W-" + week);
        }
        String page = page("/customers/" + customer, "en");
        int onTheAxis = page.split("cy=\"134\"", -1).length - 1;
        assertThat(onTheAxis).as("in the wide picture and in the narrow one").isEqualTo(2 * 25);
    }

    @Test
    void aHistoryOfOneDaySaysThatItBegins() {
        kept(0, .64, "HIGH", null, null);
        assertThat(page("/customers/" + customer, "en"))
                .contains("The history begins on")
                .doesNotContain("as a table");
    }

    @Test
    void anotherBandStandsInTheTimeline() {
        kept(45, .46, "MEDIUM", .2, "LOW");
        kept(44, .52, "MEDIUM", .46, "MEDIUM");
        assertThat(page("/customers/" + customer, "en")).contains("20% → 46%").doesNotContain("46% → 52%");
    }

    @Test
    void theApiReadsTheHistoryPageByPage() {
        kept(45, .46, "MEDIUM", null, null);
        kept(3, .64, "HIGH", .46, "MEDIUM");
        String day = time.today().minusDays(3).toString();
        assertThat(mvc.get().uri("/api/v1/customers/N1/scores?limit=1").with(chen()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"on": "%s", "kind": "BAND", "band": "HIGH", "churnProbability": 0.64, "fromBand": "MEDIUM",
                                    "fromProbability": 0.46}], "next": "%s"}""".formatted(day, day));
        assertThat(mvc.get().uri("/api/v1/customers/N1/scores?after=" + day).with(chen()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"kind": "BEGIN", "band": "MEDIUM"}], "next": null}""");
        assertThat(mvc.get().uri("/api/v1/customers/nobody/scores").with(chen()))
                .hasStatus(404);
    }

    private void kept(int daysAgo, double probability, String band, Double from, String fromBand) {
        rows.keptScore(customer, time.today().minusDays(daysAgo), probability, band, from, fromBand);
    }

    private void late(int daysAgo) {
        LocalDate day = time.today().minusDays(daysAgo);
        rows.ordered(customer, day, "O-1");
        jdbc.sql("update purchase set status = 'LATE'").update();
    }

    private String page(String address, String language) {
        try {
            return mvc.get()
                    .uri(address)
                    .accept(MediaType.TEXT_HTML)
                    .header("Accept-Language", language)
                    .with(chen())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor chen() {
        return SecurityMockMvcRequestPostProcessors.user(users.loadUserByUsername("chen.q"));
    }
}
