package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.customer.CustomerId;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseView;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Contacts, follow-ups, cases, snoozing and false alarms. */
class CustomerWorkTest extends CustomerPageTest {

    @Autowired
    private CaseReadModel cases;

    @Test
    void aContactIsLogged() throws Exception {
        done(
                chen(contact(own)
                        .param("minutes", "12")
                        .param("reached", "true")
                        .param("note", " all well ")
                        .param("at", time.today() + "T00:00")),
                own);
        assertThat(jdbc.sql(
                                "select channel || minutes || note || two_way || staff_id from interaction where customer_id = :id")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .isEqualTo("PHONE12all welltrue" + chen);
    }

    @Test
    void aContactsFaultsAreSaidAndTheNoteStays() throws Exception {
        again(
                chen(contact(own).param("minutes", "many").param("note", "they will call")),
                containsString("Please enter a whole number."),
                containsString("they will call</textarea>"));
        again(chen(contact(own).param("minutes", "1441")), containsString("At most 1440, please."));
        again(
                chen(contact(own).param("minutes", "1").param("at", time.today().plusDays(2) + "T10:00")),
                containsString("A contact cannot lie in the future."));
        assertThat(rows.count("interaction", own)).isZero();
    }

    @Test
    void aContactTicksOffWhatWasPlannedAndPlansWhatComesNext() throws Exception {
        done(chen(followup(own, time.today().toString(), chen)), own);
        long planned = followupOf(own);
        chen(get("/customers/{id}", own).param("do", "contact"))
                .andExpect(content().string(containsString("This was “send it”; tick it off")))
                .andExpect(content().string(containsString("What comes next")));
        done(
                chen(contact(own)
                        .param("reached", "true")
                        .param("completes", Long.toString(planned))
                        .param("completesVersion", "0")
                        .param("followWhat", "offer")
                        .param("followOn", time.today().plusDays(3).toString())
                        .param("promise", "true")),
                own);
        assertThat(jdbc.sql(
                                "select what || promise || owner_id from followup where customer_id = :id and done_at is null")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .isEqualTo("offertrue" + chen);
        assertThat(jdbc.sql(
                                "select i.minutes = e.minutes from interaction i join contact_effort e on e.channel = i.channel where i.customer_id = :id")
                        .param("id", own)
                        .query(Boolean.class)
                        .single())
                .as("left empty: the usual minutes of the channel")
                .isTrue();
        again(
                chen(contact(own).param("promise", "true").param("note", "soon").param("minutes", "x")),
                containsString("A promise needs a day."),
                containsString("Please enter a whole number."),
                containsString("soon</textarea>"));
    }

    @Test
    void whatSupportPromisesIsForTheOwnerToKeep() throws Exception {
        done(
                as(
                        "desk.q",
                        contact(own)
                                .param("followWhat", "call back")
                                .param("followOn", time.today().plusDays(1).toString())
                                .param("promise", "true")),
                own);
        assertThat(jdbc.sql("select owner_id from followup where customer_id = :id")
                        .param("id", own)
                        .query(Long.class)
                        .single())
                .isEqualTo(chen);
    }

    @Test
    void supportLogsContactsAndFollowsUpForEverybody() throws Exception {
        done(as("desk.q", contact(strangers).param("minutes", "5")), strangers);
        done(as("desk.q", followup(strangers, time.today().toString(), desk)), strangers);
        assertThat(rows.count("interaction", strangers)).isOne();
        assertThat(rows.count("followup", strangers)).isOne();
    }

    @Test
    void aFollowupIsPlannedTickedOffAndOpenedAgain() throws Exception {
        done(chen(followup(own, time.today().toString(), li).param("promise", "true")), own);
        long id = followupOf(own);
        done(chen(post("/customers/{c}/followups/{id}/done?version=0", own, id)), own);
        assertThat(openFollowups(own)).isZero();
        chen(post("/customers/{c}/followups/{id}/done?version=0", own, id)).andExpect(flash().attributeExists("flash"));
        done(chen(post("/customers/{c}/followups/{id}/undo?version=1", own, id)), own);
        assertThat(openFollowups(own)).isOne();
    }

    @Test
    void aFollowupsFaultsAreSaidAndWhatWasTypedStays() throws Exception {
        again(
                chen(post("/customers/{id}/followups", own)
                        .param("what", " ")
                        .param("dueOn", "")
                        .param("owner", Long.toString(chen))
                        .param("_promise", "on")),
                containsString(NEEDED));
        again(
                chen(followup(own, time.today().minusDays(1).toString(), chen)),
                containsString("This day is over; choose today or later."),
                containsString("value=\"send it\""));
        again(chen(followup(own, time.today().toString(), 4711)), containsString(OF_THE_LIST));
        assertThat(rows.count("followup", own)).isZero();
    }

    @Test
    void theFollowupOfAnotherCustomerIsNotReachedThroughOnesOwn() throws Exception {
        as("desk.q", followup(strangers, time.today().toString(), desk)).andExpect(status().is3xxRedirection());
        long foreign = followupOf(strangers);
        chen(post("/customers/{c}/followups/{id}/done?version=0", own, foreign)).andExpect(status().isNotFound());
        chen(post("/customers/{c}/followups/{id}/undo?version=0", own, foreign)).andExpect(status().isNotFound());
        assertThat(openFollowups(strangers)).isOne();
    }

    @Test
    void aSaveCaseIsStartedOnceDiagnosedAndMovedOn() throws Exception {
        rows.state(own, "REPEAT");
        done(chen(post("/customers/{id}/cases", own).param("note", "sounds cold")), own);
        again(
                chen(post("/customers/{id}/cases", own).param("note", "again")),
                containsString("There is an open case already."),
                containsString("again</textarea>"));
        done(chen(at("diagnosis").param("version", "0").param("stated", "PRICE")), own);
        again(
                chen(at("stage").param("version", "2").param("to", "SAVED").param("note", "all good")),
                containsString("cannot be followed by"),
                containsString("all good</textarea>"));
        again(
                chen(at("stage").param("version", "1").param("to", "PLAN").param("note", "a visit")),
                containsString(STALE),
                containsString("a visit</textarea>"));
        int version = open().version();
        done(chen(at("stage").param("version", Integer.toString(version)).param("to", "PLAN")), own);
        assertThat(open().stage().name()).isEqualTo("PLAN");
    }

    @Test
    void aCaseNeedsACustomerAtRiskAndADiagnosisNeedsACause() throws Exception {
        again(chen(post("/customers/{id}/cases", own)), containsString("this one is: Potential."));
        rows.state(own, "REPEAT");
        done(chen(post("/customers/{id}/cases", own)), own);
        again(
                chen(at("diagnosis").param("version", "0").param("evidence", "the bill")),
                containsString("Name at least one cause."),
                containsString("the bill</textarea>"));
        again(
                chen(at("diagnosis").param("version", "9").param("stated", "PRICE")),
                containsString(STALE),
                containsString("name=\"version\" value=\"0\""));
    }

    @Test
    void movingOnOffersTheUsualStageAndAsksForTheDiagnosis() throws Exception {
        rows.state(own, "REPEAT");
        done(chen(post("/customers/{id}/cases", own)), own);
        again(
                chen(at("stage").param("version", "0").param("to", "DIAGNOSED").param("note", "the bill")),
                containsString("“Diagnosed” needs a cause."),
                containsString("/diagnosis"),
                containsString("the bill</textarea>"));
        done(chen(at("diagnosis").param("version", "0").param("stated", "PRICE")), own);
        chen(get("/customers/{id}", own).param("do", "stage"))
                .andExpect(content().string(containsString("<option value=\"PLAN\" selected=\"selected\">")));
    }

    @Test
    void noStateIsChosenBeforeSomebodyDoes() throws Exception {
        rows.state(own, "REPEAT");
        chen(get("/customers/{id}", own).param("do", "state"))
                .andExpect(content().string(containsString("<option value=\"\">Choose…</option>")))
                .andExpect(content().string(containsString("<option value=\"LOST\">Lost</option>")));
        again(
                chen(post("/customers/{id}/state", own)
                        .param("version", "0")
                        .param("to", "")
                        .param("reason", "moved")),
                containsString(NEEDED),
                containsString("value=\"moved\""));
    }

    @Test
    void whoIsLostHasADateAndNoChanceOfLeaving() throws Exception {
        rows.scoring();
        rows.score(own, .32, BigDecimal.valueOf(2200), "MEDIUM");
        rows.state(own, "LOST");
        chen(get("/customers/{id}", own))
                .andExpect(content().string(containsString("Lost since")))
                .andExpect(content().string(containsString("no chance of leaving is worked out")))
                .andExpect(content().string(not(containsString("32%"))))
                .andExpect(content().string(not(containsString("Money at stake"))));
    }

    @Test
    void aCaseThatAnotherEndedMeanwhileComesBackAsThePageThatSaysSo() throws Exception {
        rows.state(own, "REPEAT");
        done(chen(post("/customers/{id}/cases", own)), own);
        MockHttpServletRequestBuilder stage =
                at("stage").param("version", "0").param("to", "DIAGNOSED").param("note", "a visit");
        MockHttpServletRequestBuilder diagnosis =
                at("diagnosis").param("version", "0").param("stated", "PRICE");
        done(chen(at("stage").param("version", "0").param("to", "LOST")), own);
        for (MockHttpServletRequestBuilder late : List.of(stage, diagnosis)) {
            done(
                    chen(late)
                            .andExpect(flash().attribute("flash", hasToString(containsString("customer.case.ended")))),
                    own);
        }
        chen(post("/customers/{c}/cases/4711/stage", own).param("version", "0").param("to", "PLAN"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCustomerIsSnoozedOrCalledAFalseAlarmAndComesBack() throws Exception {
        rows.scoring();
        rows.score(own, .6, BigDecimal.TEN, "HIGH");
        String until = time.today().plusDays(7).toString();
        done(chen(post("/customers/{id}/snooze", own).param("until", until).param("reason", "waiting")), own);
        long override = jdbc.sql("select id from risk_override where customer_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        chen(post("/customers/{c}/override/{o}/end", colleagues, override)).andExpect(status().isForbidden());
        done(chen(post("/customers/{c}/override/{o}/end", own, override)), own);
        done(chen(post("/customers/{id}/false-alarm", own).param("until", until).param("reason", "seasonal")), own);
        again(
                chen(post("/customers/{id}/snooze", own)
                        .param("until", time.today().toString())
                        .param("reason", "not now")),
                containsString("Tomorrow at the earliest, please."),
                containsString("value=\"not now\""));
    }

    @Test
    void withoutAScoreThereIsNothingToSnooze() throws Exception {
        again(
                chen(post("/customers/{id}/snooze", own)
                        .param("until", time.today().plusDays(7).toString())
                        .param("reason", "not now")),
                containsString("This customer has no score and is not in the queue."));
    }

    @Test
    void onlyWhoMayContactDoesAndOnlyByAFormOfOurs() throws Exception {
        guarded("/contacts", "channel", "PHONE", "direction", "OUTBOUND", "minutes", "1");
        guarded("/followups", "what", "x", "dueOn", time.today().toString(), "owner", Long.toString(chen));
        guarded("/followups/1/done", "version", "0");
        guarded("/cases", "note", "x");
        guarded("/cases/1/stage", "to", "PLAN", "version", "0");
        guarded("/cases/1/diagnosis", "stated", "PRICE", "version", "0");
        guarded("/snooze", "until", time.today().plusDays(3).toString(), "reason", "x");
        guarded("/false-alarm", "until", time.today().plusDays(3).toString(), "reason", "x");
        as("desk.q", post("/customers/{id}/cases", own)).andExpect(status().isForbidden());
        for (String table : new String[] {"interaction", "followup", "retention_case", "risk_override"}) {
            assertThat(rows.count(table, colleagues) + rows.count(table, strangers) + rows.count(table, own))
                    .as(table)
                    .isZero();
        }
    }

    private static MockHttpServletRequestBuilder contact(long customer) {
        return post("/customers/{id}/contacts", customer)
                .param("channel", "PHONE")
                .param("direction", "OUTBOUND")
                .param("_reached", "on");
    }

    private static MockHttpServletRequestBuilder followup(long customer, String dueOn, long owner) {
        return post("/customers/{id}/followups", customer)
                .param("what", "send it")
                .param("dueOn", dueOn)
                .param("owner", Long.toString(owner))
                .param("_promise", "on");
    }

    private long followupOf(long customer) {
        return jdbc.sql("select id from followup where customer_id = :id")
                .param("id", customer)
                .query(Long.class)
                .single();
    }

    private int openFollowups(long customer) {
        return jdbc.sql("select count(*) from followup where customer_id = :id and done_at is null")
                .param("id", customer)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletRequestBuilder at(String step) {
        return post("/customers/{c}/cases/{id}/" + step, own, open().id());
    }

    private CaseView open() {
        return cases.openOf(new CustomerId(own)).orElseThrow();
    }
}
