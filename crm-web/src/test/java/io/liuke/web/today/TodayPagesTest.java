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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseStage;
import io.liuke.winback.CaseView;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@Transactional
class TodayPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    @Autowired
    private CaseReadModel cases;

    private TodayFixture fixture;
    private long own;
    private long next;
    private long colleagues;

    @BeforeEach
    void setUp() {
        fixture = new TodayFixture(jdbc, time);
        fixture.scored();
        long team = fixture.team("east");
        long chen = fixture.staff("chen.q", "ACCOUNT_MANAGER", team);
        long li = fixture.staff("li.q", "ACCOUNT_MANAGER", team);
        own = fixture.atRisk("云栖酒店", chen, 30);
        next = fixture.atRisk("Blue Door", chen, 20);
        colleagues = fixture.atRisk("Harbour", li, 25);
    }

    @Test
    void theQueueShowsMineWithTheFirstInThePanel() throws Exception {
        as(get("/today"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("云栖酒店"),
                                containsString("Blue Door"),
                                not(containsString("Harbour")),
                                containsString("Buys every 31 ± 6 days; now 58"),
                                containsString("Everything fits into today"))));
    }

    @Test
    void theTeamIsSeenInItsScopeAndAllWordsAreChinese() throws Exception {
        as(get("/today?scope=team").header("Accept-Language", "zh-CN"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Harbour"),
                                containsString("通常每 31 ± 6 天下单"),
                                not(containsString("??")))));
    }

    @Test
    void aRowThatIsKeptSpeaksTheLanguageAndTheCurrencyOfTheMoment() throws Exception {
        as(get("/today")).andExpect(content().string(containsString("¥30/min")));
        as(get("/today").header("Accept-Language", "zh-CN")).andExpect(content().string(containsString("¥30/分")));
        jdbc.sql("update company set currency = 'EUR'").update();
        as(get("/today")).andExpect(content().string(allOf(containsString("€30/min"), not(containsString("¥30/min")))));
    }

    @Test
    void aRowThatIsKeptShowsWhatHasChangedInIt() throws Exception {
        as(get("/today")).andExpect(content().string(containsString("Blue Door")));
        jdbc.sql("update customer set name = 'Red Door' where id = :id")
                .param("id", next)
                .update();
        as(get("/today"))
                .andExpect(content().string(allOf(containsString("Red Door"), not(containsString("Blue Door")))));
    }

    @Test
    void aCallIsLoggedWithWhatComesNextAndTheCustomerIsWorked() throws Exception {
        as(post("/today/{id}/contacts", own)
                        .param("channel", "PHONE")
                        .param("direction", "OUTBOUND")
                        .param("reached", "true")
                        .param("note", "The kitchen ran out")
                        .param("followWhat", "12 kg replacement")
                        .param("followOn", time.today().plusDays(2).toString()))
                .andExpect(redirectedUrl("/today?customer=" + own));
        assertThat(fixture.count("interaction", own)).isEqualTo(1);
        assertThat(jdbc.sql("select what from followup where customer_id = :id")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .isEqualTo("12 kg replacement");
        as(get("/today"))
                .andExpect(content().string(allOf(containsString("Worked today: 1"), containsString("Spoken to at"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("<span>Mine</span> <small>2</small>"),
                                containsString("<span>Team</span> <small>3</small>"),
                                containsString("<span>Whole queue</span> <small>2</small>"))));
    }

    @Test
    void minutesThatCannotBeReadComeBackBesideWhatElseIsWrong() throws Exception {
        as(post("/today/{id}/contacts", own)
                        .header("HX-Request", "true")
                        .param("channel", "VISIT")
                        .param("direction", "OUTBOUND")
                        .param("reached", "false")
                        .param("minutes", "abc")
                        .param("promise", "true"))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Please enter a whole number."),
                                containsString("A promise needs a day."),
                                containsString("value=\"abc\""))));
    }

    @Test
    void aPromiseWithoutADayComesBackWithWhatWasTyped() throws Exception {
        as(post("/today/{id}/contacts", own)
                        .header("HX-Request", "true")
                        .param("channel", "PHONE")
                        .param("direction", "OUTBOUND")
                        .param("reached", "false")
                        .param("note", "nobody there")
                        .param("promise", "true"))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("A promise needs a day."),
                                containsString("nobody there"),
                                not(containsString("<html")))));
        assertThat(fixture.count("interaction", own)).isZero();
    }

    @Test
    void minutesThatAreNoNumberComeBackWithWhatWasTyped() throws Exception {
        fixture.followup(
                own,
                jdbc.sql("select id from staff where login = 'chen.q'")
                        .query(Long.class)
                        .single(),
                time.today(),
                "PHONE");
        long planned = jdbc.sql("select id from followup where customer_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        as(post("/today/{id}/contacts", own)
                        .header("HX-Request", "true")
                        .param("channel", "WECOM")
                        .param("direction", "OUTBOUND")
                        .param("reached", "true")
                        .param("minutes", "15 min")
                        .param("note", "they will think about it")
                        .param("completes", Long.toString(planned))
                        .param("completesVersion", "0"))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Please enter a whole number."),
                                containsString("they will think about it"),
                                containsString("value=\"15 min\""),
                                containsString("name=\"completes\" value=\"%d\"".formatted(planned)),
                                containsString("name=\"completesVersion\" value=\"0\""),
                                containsString("<option value=\"WECOM\" data-minutes=\"5\" selected=\"selected\""))));
        assertThat(fixture.count("interaction", own)).isZero();
    }

    @Test
    void snoozingLeadsToTheNextCustomerAndCanBeUndone() throws Exception {
        String until = time.today().plusDays(7).toString();
        as(post("/today/{id}/snooze", own).param("until", until).param("why", "Waiting"))
                .andExpect(redirectedUrl("/today?customer=" + next));
        as(get("/today")).andExpect(content().string(not(containsString("q" + own + "\""))));
        long override = jdbc.sql("select id from risk_override where customer_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        as(post("/today/{id}/overrides/{override}/end", own, override))
                .andExpect(redirectedUrl("/today?customer=" + own));
        as(get("/today")).andExpect(content().string(containsString("q" + own + "\"")));
    }

    @Test
    void aFalseAlarmNeedsAReasonAndADayAhead() throws Exception {
        as(post("/today/{id}/false-alarm", own)
                        .param("until", time.today().toString())
                        .param("why", "buys once a season"))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Choose a date after today."), containsString("buys once a season"))));
        as(post("/today/{id}/false-alarm", own)
                        .param("until", time.today().plusDays(90).toString())
                        .param("why", " "))
                .andExpect(status().is(422));
        assertThat(fixture.count("risk_override", own)).isZero();
    }

    @Test
    void aFollowupIsPlannedTickedOffAndTakenBack() throws Exception {
        as(post("/today/{id}/followups", own)
                        .param("what", "Visit the kitchen")
                        .param("dueOn", time.today().toString())
                        .param("channel", "VISIT"))
                .andExpect(redirectedUrl("/today?customer=" + own));
        as(get("/today")).andExpect(content().string(containsString("Visit the kitchen")));
        long id = jdbc.sql("select id from followup where customer_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        as(post("/today/{c}/followups/{id}/withdraw", own, id)).andExpect(status().is3xxRedirection());
        assertThat(fixture.count("followup", own)).isZero();
    }

    @Test
    void aSaveCaseIsOpenedDiagnosedAndMovedOn() throws Exception {
        as(post("/today/{id}/case", own)).andExpect(redirectedUrl("/today?customer=" + own));
        CaseView open = openCase();
        as(post("/today/{c}/case/{id}/diagnosis", own, open.id())
                        .param("version", "0")
                        .param("stated", "PRICE"))
                .andExpect(redirectedUrl("/today?customer=" + own));
        assertThat(openCase().stage()).isEqualTo(CaseStage.DIAGNOSED);
        as(post("/today/{c}/case/{id}/stage", own, open.id())
                        .param("version", "2")
                        .param("to", "SAVED"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("From “Diagnosed” the case cannot go to “Saved”")));
        as(post("/today/{c}/case/{id}/stage", own, open.id())
                        .param("version", "2")
                        .param("to", "PLAN"))
                .andExpect(redirectedUrl("/today?customer=" + own));
        assertThat(openCase().stage()).isEqualTo(CaseStage.PLAN);
    }

    @Test
    void aStaleFormSaysSoAndKeepsWhatWasTyped() throws Exception {
        as(post("/today/{id}/case", own));
        CaseView open = openCase();
        as(post("/today/{c}/case/{id}/diagnosis", own, open.id())
                .param("version", "0")
                .param("stated", "PRICE"));
        as(post("/today/{c}/case/{id}/stage", own, open.id())
                        .param("version", "0")
                        .param("to", "PLAN")
                        .param("note", "offer a weekly slot"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Someone else changed this record"),
                                containsString("offer a weekly slot"))));
    }

    @Test
    void aNoteIsKept() throws Exception {
        as(post("/today/{id}/notes", own).header("HX-Request", "true").param("text", "New head chef"))
                .andExpect(redirectedUrl("/today/" + own + "/panel?renew=true"));
        as(get("/today/{id}/panel?renew=true", own).header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("New head chef"),
                                containsString("id=\"lk-queue\""),
                                not(containsString("<html")))));
    }

    @Test
    void aCustomerIsGivenToAColleague() throws Exception {
        long li = jdbc.sql("select id from staff where login = 'li.q'")
                .query(Long.class)
                .single();
        as(post("/today/{id}/owner", own).param("version", "0").param("newOwner", Long.toString(li)))
                .andExpect(redirectedUrl("/today?customer=" + next));
        assertThat(jdbc.sql("select owner_id from customer where id = :id")
                        .param("id", own)
                        .query(Long.class)
                        .single())
                .isEqualTo(li);
    }

    @Test
    void nobodyActsOnACustomerOfAColleague() throws Exception {
        Map<String, MockHttpServletRequestBuilder> actions = Map.of(
                "contacts",
                        post("/today/{id}/contacts", colleagues)
                                .param("channel", "PHONE")
                                .param("direction", "OUTBOUND"),
                "snooze",
                        post("/today/{id}/snooze", colleagues)
                                .param("until", "2099-01-01")
                                .param("why", "x"),
                "case", post("/today/{id}/case", colleagues),
                "notes", post("/today/{id}/notes", colleagues).param("text", "x"),
                "owner",
                        post("/today/{id}/owner", colleagues)
                                .param("version", "0")
                                .param("newOwner", "1"));
        for (MockHttpServletRequestBuilder action : actions.values()) {
            as(action).andExpect(status().isForbidden());
        }
        as(get("/today?customer=" + colleagues))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(colleagues + "/snooze"))));
    }

    @Test
    void whereOnlyOwnCustomersAreSeenThoseOfOthersDoNotExist() throws Exception {
        jdbc.sql("update company set visibility = 'OWN'").update();
        as(get("/today?customer=" + colleagues)).andExpect(status().isNotFound());
        as(post("/today/{id}/case", colleagues)).andExpect(status().isNotFound());
        as(get("/today?scope=all")).andExpect(content().string(not(containsString("Harbour"))));
    }

    @Test
    void withoutScriptsThePanelIsAPage() throws Exception {
        as(get("/today/{id}/panel?do=call&scope=team", own))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/today?scope=TEAM&customer=" + own + "&do=call"));
        for (String form : new String[] {"call", "followup", "snooze", "alarm", "case", "owner"}) {
            as(get("/today?customer=" + own + "&do=" + form))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("name=\"_csrf\"")));
        }
    }

    @Test
    void anEmptyProductLeadsToTheImport() throws Exception {
        jdbc.sql("delete from risk_score").update();
        jdbc.sql("delete from scoring_run").update();
        as(get("/today"))
                .andExpect(content().string(allOf(containsString("No scores yet"), containsString("/imports"))));
    }

    private CaseView openCase() {
        return cases.openOf(new CustomerId(own)).orElseThrow();
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                request.with(user(users.loadUserByUsername("chen.q"))).with(csrf()));
    }
}
