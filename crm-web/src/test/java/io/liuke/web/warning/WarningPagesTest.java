package io.liuke.web.warning;

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

import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.today.TodayFixture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Li has two customers, Wang of another team one; He is the manager. */
@DatabaseTest
@AutoConfigureMockMvc
@Transactional
class WarningPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private long li;
    private long mine;
    private long other;
    private long rule;

    @BeforeEach
    void setUp() {
        TodayFixture fixture = new TodayFixture(jdbc, time);
        fixture.scored();
        fixture.staff("he.w", "MANAGER", null);
        li = fixture.staff("li.w", "ACCOUNT_MANAGER", fixture.team("east"));
        long wang = fixture.staff("wang.w", "ACCOUNT_MANAGER", fixture.team("west"));
        mine = fixture.atRisk("Blue Door", li, 20);
        other = fixture.atRisk("<b>West</b>", wang, 30);
        rule = jdbc.sql("select id from warning_rule where preset = 'SERVICE'")
                .query(Long.class)
                .single();
        warning(mine, 7, 3);
        warning(other, 8, 2);
    }

    @Test
    void anAccountManagerSeesTheWarningsOfTheirCustomersInWordsAndOnceAsNew() throws Exception {
        as("li.w", get("/warnings"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Blue Door"),
                                containsString("was not kept"),
                                containsString("We let them down"),
                                containsString(">New<"),
                                not(containsString("West")))));
        as("li.w", get("/warnings")).andExpect(content().string(not(containsString("lk-badge-ok"))));
        as("li.w", get("/warnings?state=NEW")).andExpect(content().string(containsString("None like this")));
        as("li.w", get("/warnings?mine=false")).andExpect(content().string(not(containsString("West"))));
    }

    @Test
    void aManagerSeesAllAndTheNamesAreEscapedAndMarksNothingAsSeen() throws Exception {
        as("he.w", get("/warnings"))
                .andExpect(content().string(allOf(containsString("Blue Door"), containsString("&lt;b&gt;West"))));
        assertThat(jdbc.sql("select count(*) from warning where seen_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWordTakesItOffTheListAndUndoBringsItBack() throws Exception {
        as("li.w", post("/warnings/" + mine + "/7/judge").param("useful", "false"))
                .andExpect(redirectedUrl("/warnings"));
        as("li.w", get("/warnings")).andExpect(content().string(containsString("No open warnings")));
        as("li.w", get("/warnings?state=DISMISSED")).andExpect(content().string(containsString("Not useful")));
        as("li.w", post("/warnings/" + mine + "/7/take-back")).andExpect(redirectedUrl("/warnings"));
        as("li.w", get("/warnings")).andExpect(content().string(containsString("Blue Door")));
    }

    @Test
    void whoseCustomerOneDoesNotSeeThatWarningIsNotThere() throws Exception {
        as("li.w", post("/warnings/" + other + "/8/judge").param("useful", "true"))
                .andExpect(status().isNotFound());
        as("li.w", post("/warnings/" + mine + "/99/judge").param("useful", "true"))
                .andExpect(status().isNotFound());
        as("li.w", get("/warnings/rules")).andExpect(status().isForbidden());
    }

    @Test
    void theCustomersPageNamesWhatIsOpen() throws Exception {
        as("li.w", get("/customers/" + mine))
                .andExpect(content().string(allOf(containsString("We let them down"), containsString("was not kept"))));
        jdbc.sql("update warning set ended_on = fired_on + 1").update();
        as("li.w", get("/customers/" + mine)).andExpect(content().string(not(containsString("We let them down"))));
    }

    @Test
    void theListGoesOnByKeyset() throws Exception {
        for (int n = 0; n < 60; n++) {
            jdbc.sql("""
                            insert into warning (customer_id, id, rule_id, fired_on, ended_on, reasons, recorded_at)
                            values (:customer, :id, :rule, :on, :on, '[]', :on)
                            """)
                    .param("customer", mine)
                    .param("id", 1000 + n)
                    .param("rule", rule)
                    .param("on", time.today().minusDays(n + 10))
                    .update();
        }
        String page = as("he.w", get("/warnings?state=ENDED"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        String rest = as("he.w", get(java.net.URI.create(next.group(1).replace("&amp;", "&"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("class=\"lk-lead\"").matcher(rest).results().count())
                .isEqualTo(10);
    }

    @Test
    void theRulesAreThereFromTheStartWithWhatTheyAreAndHowTheyDid() throws Exception {
        as("he.w", get("/warnings/rules"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Key customers fall silent"),
                                containsString("silent for longer than 2 times the own usual gap and a key customer"),
                                containsString("a promise is overdue by a day or more or the account manager leaves"),
                                containsString("outcome=OPEN"))));
        as("he.w", get("/warnings/rules").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("沉默超过自身通常间隔的 2 倍，并且关键客户")));
    }

    @Test
    void aRuleIsMadeChangedSwitchedOffDeletedAndBroughtBack() throws Exception {
        as("he.w", rule("/warnings/rules", "Mine", "SILENCE", "2.5", "AND", "PROBABILITY_JUMP", "10"))
                .andExpect(redirectedUrl("/warnings/rules"));
        long id = jdbc.sql("select id from warning_rule where name = 'Mine'")
                .query(Long.class)
                .single();
        String edit = "/warnings/rules/" + id;
        as("he.w", get(edit)).andExpect(content().string(allOf(containsString("2.5"), containsString("\"Mine\""))));
        as("he.w", rule(edit, "Mine too", "SILENCE", "3", "", "", "")).andExpect(redirectedUrl("/warnings/rules"));
        as("he.w", get("/warnings/rules"))
                .andExpect(content()
                        .string(allOf(containsString("Mine too"), containsString("longer than 3 times the own"))));
        as("he.w", rule(edit, "Late", "SILENCE", "4", "", "", ""))
                .andExpect(content().string(containsString("Someone else changed this")));
        as("he.w", post(edit + "/enable").param("on", "false")).andExpect(redirectedUrl("/warnings/rules"));
        as("he.w", get("/warnings/rules")).andExpect(content().string(containsString("Switch on")));
        as("he.w", post(edit + "/delete")).andExpect(redirectedUrl("/warnings/rules"));
        as("he.w", get(edit)).andExpect(status().isNotFound());
        as("he.w", post(edit + "/restore")).andExpect(redirectedUrl("/warnings/rules"));
        as("he.w", get(edit)).andExpect(status().isOk());
    }

    @Test
    void aRuleOfTheProductKeepsTheNameOfEachLanguageUntilItIsGivenOne() throws Exception {
        String edit = "/warnings/rules/" + rule;
        as("he.w", rule(edit, "We let them down", "PROMISE_BROKEN", "3", "", "", ""))
                .andExpect(redirectedUrl("/warnings/rules"));
        as("he.w", get("/warnings/rules").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("我们失约或将换人")));
    }

    @Test
    void whatMakesNoRuleIsSaidWhereItIs() throws Exception {
        as("he.w", rule("/warnings/rules", " ", "SILENCE", "1", "", "", ""))
                .andExpect(content()
                        .string(allOf(
                                containsString("Please fill this in."), containsString("a number from 1.2 to 10"))));
        as("he.w", rule("/warnings/rules", "x", "PROBABILITY_JUMP", "abc", "", "", ""))
                .andExpect(content().string(containsString("a number from 6 to 90")));
        as("he.w", rule("/warnings/rules", "x", "PROBABILITY_JUMP", "12.5", "", "", ""))
                .andExpect(content().string(containsString("a number from 6 to 90")));
        as("he.w", rule("/warnings/rules", "x", "SILENCE", "2", "AND", "SILENCE", "3"))
                .andExpect(content().string(containsString("choose another one than the first")));
        as("he.w", rule("/warnings/rules", "x", "COMPLAINT_OPEN", "", "", "", ""))
                .andExpect(content().string(containsString("nothing to watch yet")));
        as("he.w", rule("/warnings/rules", "x", "NONSENSE", "", "", "", "")).andExpect(status().isOk());
        as("he.w", rule("/warnings/rules", "y".repeat(81), "SILENCE", "", "", "", ""))
                .andExpect(content().string(containsString("At most 80")));
        assertThat(jdbc.sql("select count(*) from warning_rule where name is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFormShowsWhatTheRuleWouldHaveSaidAndWhoStandsBehindIt() throws Exception {
        promises();
        String fragment = as(
                        "he.w",
                        rule("/warnings/rules/preview", "", "PROMISE_BROKEN", "1", "", "", "")
                                .header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("It would have fired once in the last 90 days"),
                                containsString("it would have fired 1 times, and 1 left: 100%"),
                                not(containsString("<html")))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher behind = Pattern.compile("/warnings/previews/\\d+\\?settled=true&amp;outcome=LEFT")
                .matcher(fragment);
        assertThat(behind.find()).isTrue();
        as("he.w", get(java.net.URI.create(behind.group().replace("&amp;", "&"))))
                .andExpect(content().string(allOf(containsString("West"), not(containsString("Blue Door")))));
    }

    @Test
    void withoutAScriptTheButtonShowsTheSameOnTheWholePage() throws Exception {
        promises();
        as("he.w", rule("/warnings/rules/preview", "", "PROMISE_BROKEN", "1", "", "", ""))
                .andExpect(content()
                        .string(allOf(
                                containsString("It would have fired once in the last 90 days"),
                                containsString("<html"))));
        as("he.w", rule("/warnings/rules/preview", "", "PROMISE_BROKEN", "99", "", "", ""))
                .andExpect(content().string(containsString("a number from 1 to 60")));
    }

    @Test
    void aRuleThatNamesHalfOfAllCustomersIsWarnedOf() throws Exception {
        TodayFixture fixture = new TodayFixture(jdbc, time);
        for (int n = 0; n < 30; n++) {
            promise(state(fixture.atRisk("Many " + n, li, 1)), 20);
        }
        as("he.w", rule("/warnings/rules/preview", "", "PROMISE_BROKEN", "1", "", "", ""))
                .andExpect(content().string(containsString("It names 30 of 32 customers within 90 days")));
    }

    private void promises() {
        promise(state(mine), 20);
        promise(state(other), 120);
    }

    private long state(long customer) {
        jdbc.sql("""
                        insert into customer_state_change (customer_id, id, ordinal, changed_on, to_state, cause, recorded_at)
                        values (:id, nextval('customer_state_change_seq'), 99, :day, 'REPEAT', 'RULE', :day)
                        """)
                .param("id", customer)
                .param("day", time.today().minusDays(400))
                .update();
        return customer;
    }

    private void promise(long customer, int dueDaysAgo) {
        jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, promise, owner_id, created_at)
                        values (:id, nextval('followup_seq'), 'samples', :due, true, :owner, cast(:due as timestamp))
                        """)
                .param("id", customer)
                .param("due", time.today().minusDays(dueDaysAgo))
                .param("owner", li)
                .update();
    }

    private void warning(long customer, long id, int daysAgo) {
        jdbc.sql("""
                        insert into warning (customer_id, id, rule_id, fired_on, reasons, recorded_at)
                        values (:customer, :id, :rule, :on, cast(:reasons as jsonb), :on)
                        """)
                .param("customer", customer)
                .param("id", id)
                .param("rule", rule)
                .param("on", time.today().minusDays(daysAgo))
                .param(
                        "reasons",
                        "[{\"kind\": \"PROMISE_BROKEN\", \"figure\": null, \"other\": null, \"day\": \"2026-11-03\"}]")
                .update();
    }

    private static MockHttpServletRequestBuilder rule(
            String path, String name, String kind, String n, String joined, String second, String secondN) {
        return post(path)
                .param("name", name)
                .param("kind", kind)
                .param("threshold", n)
                .param("joined", joined)
                .param("secondKind", second)
                .param("secondThreshold", secondN)
                .param("version", "0");
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(users.loadUserByUsername(login))).with(csrf()));
    }
}
