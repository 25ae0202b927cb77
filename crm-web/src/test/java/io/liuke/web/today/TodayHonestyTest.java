package io.liuke.web.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The page never says more than is known: not that all is well, not that a promise was kept, not that a day has an end. */
@DatabaseTest
@AutoConfigureMockMvc
@Transactional
class TodayHonestyTest {

    private static final String ALL_CLEAR = "Nobody is at risk";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private TodayFixture fixture;
    private long chen;
    private long own;

    @BeforeEach
    void setUp() {
        fixture = new TodayFixture(jdbc, time);
        fixture.scored();
        chen = fixture.staff("chen.q", "ACCOUNT_MANAGER", null);
        fixture.staff("root.q", "ADMIN", null);
        own = fixture.atRisk("Blue Door", chen, 20);
    }

    @Test
    void whileTheFirstScoresAreComputedThePageSaysSoAndLooksAgainByItself() throws Exception {
        jdbc.sql("delete from risk_score").update();
        fixture.deriving("RUNNING", time.today());
        expect(get("/today"), "being computed", "/today/computing?waiting=true", "25% done");
        as("chen.q", get("/today/computing"))
                .andExpect(header().doesNotExist("HX-Refresh"))
                .andExpect(content().string(containsString("25% done")));
        jdbc.sql("update derivation_run set status = 'DONE'").update();
        as("chen.q", get("/today/computing")).andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void nobodyIsCalledSafeWhileScoresAreComputed() throws Exception {
        fixture.set("in_queue", own, false);
        fixture.deriving("QUEUED", time.today());
        expect(get("/today"), "being computed");
        as("chen.q", get("/today")).andExpect(without(ALL_CLEAR));
    }

    @Test
    void rowsOfAnotherDayAreNotShownAsThoseOfTheDayThatIsComputed() throws Exception {
        fixture.deriving("RUNNING", time.today().minusYears(3));
        expect(get("/today"), "being computed");
        as("chen.q", get("/today")).andExpect(without("Blue Door"));
    }

    @Test
    void rowsOfTheSameDayStayInSightWhileTheyAreComputedAnew() throws Exception {
        fixture.deriving("RUNNING", time.today());
        expect(get("/today"), "Blue Door", "being computed anew", "/today/computing?waiting=false");
    }

    @Test
    void aComputationThatFailedIsNoAllClear() throws Exception {
        fixture.set("in_queue", own, false);
        fixture.deriving("FAILED", time.today());
        expect(get("/today"), "could not be computed");
        as("chen.q", get("/today")).andExpect(without(ALL_CLEAR));
    }

    @Test
    void whereAllCountAsLostThatIsSaidAndTheWayBackIsOffered() throws Exception {
        LocalDate newest = time.today().minusYears(3);
        jdbc.sql("delete from risk_score").update(); // only those are scored who may leave
        fixture.lost(own);
        fixture.purchase(own, newest);
        expect(get("/today"), "All customers count as lost", "/customers?state=LOST");
        as("chen.q", get("/today")).andExpect(without(ALL_CLEAR)).andExpect(without("/today/newest"));
        as("root.q", get("/today")).andExpect(content().string(containsString("/today/newest")));
        as("chen.q", post("/today/newest")).andExpect(status().isForbidden());
        as("root.q", post("/today/newest")).andExpect(redirectedUrl("/today"));
        assertThat(time.today()).isEqualTo(newest);
    }

    @Test
    void whereReallyNobodyIsAtRiskItSaysAmongHowMany() throws Exception {
        fixture.set("in_queue", own, false);
        expect(get("/today"), ALL_CLEAR, "All 1 active customers");
    }

    @Test
    void anUnansweredCallTicksNothingOff() throws Exception {
        fixture.followup(own, chen, time.today(), "PHONE");
        long planned = fixture.followupOf(own);
        as("chen.q", call(planned).param("reached", "false")).andExpect(status().is3xxRedirection());
        assertThat(fixture.count("interaction", own)).isEqualTo(1);
        assertThat(open(planned)).isTrue();
        as("chen.q", call(planned).param("reached", "true"));
        assertThat(open(planned)).isFalse();
    }

    @Test
    void aPromiseIsKeptOnlyByWhoeverSaysSoAndLateOnesAreCalledLate() throws Exception {
        fixture.followup(own, chen, time.today().minusDays(2), "PHONE");
        String form = "/today?do=call&customer=" + own;
        expect(get(form), "checked=\"checked\"> <span>This was “Apology”");
        jdbc.sql("update followup set promise = true").update();
        expect(get(form), "name=\"completes\"", "With this the promise “Apology” is kept");
        as("chen.q", get(form)).andExpect(without("checked=\"checked\"> <span>With this"));
        jdbc.sql("update followup set done_at = :now")
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
        expect(get("/today?customer=" + own), "Promise kept 2 days late");
        expect(get("/customers/" + own), "Promise kept 2 days late");
    }

    @Test
    void withoutMinutesADayNoLineIsDrawn() throws Exception {
        jdbc.sql("update staff set minutes_per_day = 0").update();
        expect(get("/today"), "no minutes a day set");
        as("chen.q", get("/today")).andExpect(without("capacity ends here"));
        as("root.q", get("/today")).andExpect(content().string(containsString("/settings/effort")));
    }

    @Test
    void theSnoozedAreFoundAgainAndBroughtBack() throws Exception {
        fixture.snooze(own, chen, time.today().plusDays(7));
        expect(get("/today"), "/today?show=SNOOZED", "All are snoozed");
        expect(get("/today?show=SNOOZED"), "Blue Door", "Snoozed until", "Bring back");
        jdbc.sql("update risk_override set ended_at = created_at").update();
        expect(get("/today?show=SNOOZED"), "Nobody is snoozed.");
        expect(get("/customers/" + own), "ended early");
    }

    private MockHttpServletRequestBuilder call(long completes) {
        return post("/today/{id}/contacts", own)
                .param("channel", "PHONE")
                .param("direction", "OUTBOUND")
                .param("completes", Long.toString(completes))
                .param("completesVersion", "0");
    }

    private boolean open(long followup) {
        return jdbc.sql("select done_at is null from followup where id = :id")
                .param("id", followup)
                .query(Boolean.class)
                .single();
    }

    private void expect(MockHttpServletRequestBuilder request, String... words) throws Exception {
        ResultActions answer = as("chen.q", request).andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(content().string(allOf(containsString(word), not(containsString("??")))));
        }
    }

    private static ResultMatcher without(String word) {
        Matcher<String> absent = not(containsString(word));
        return content().string(absent);
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(users.loadUserByUsername(login))).with(csrf()));
    }
}
