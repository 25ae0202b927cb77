package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** New, edit, owner, state and people. */
class CustomerFormsTest extends CustomerPageTest {

    @Test
    void aNewCustomerIsKnownByTheirCodeAndIsPotential() throws Exception {
        chen(filled(post("/customers")).param("code", " N-1 ").param("owner", Long.toString(chen)))
                .andExpect(status().is3xxRedirection());
        long id = jdbc.sql("select customer_id from customer_code where code = 'N-1'")
                .query(Long.class)
                .single();
        assertThat(rows.value("name", id, String.class)).isEqualTo("Blue Door");
        assertThat(rows.value("state", id, String.class)).isEqualTo("POTENTIAL");
        assertThat(rows.value("owner_id", id, Long.class)).isEqualTo(chen);
        assertThat(rows.value("consent_email", id, Boolean.class)).isTrue();
        assertThat(rows.value("consent_sms is null", id, Boolean.class)).isTrue();
    }

    @Test
    void aNewCustomersFaultsAreSaidAndWhatWasTypedStays() throws Exception {
        again(
                chen(post("/customers")
                        .param("code", "P1")
                        .param("name", " ")
                        .param("kind", "COMPANY")
                        .param("email", "nobody")
                        .param("phone", "139 0000")
                        .param("version", "0")),
                containsString(NEEDED),
                containsString("Another customer is already known as P1."),
                containsString("This is no e-mail address."),
                containsString("value=\"nobody\""),
                containsString("value=\"139 0000\""));
        again(
                chen(filled(post("/customers")).param("code", "P1")),
                containsString("Another customer is already known as P1."));
        again(chen(filled(post("/customers")).param("owner", "4711")), containsString(OF_THE_LIST));
        again(chen(filled(post("/customers")).param("owner", Long.toString(desk))), containsString(OF_THE_LIST));
        again(
                chen(filled(post("/customers")).param("owner", "nobody").param("phone", "139")),
                containsString(OF_THE_LIST),
                containsString("value=\"139\""));
        withoutCsrf(filled(post("/customers")));
        assertThat(jdbc.sql("select count(*) from customer where name = 'Blue Door' and code <> 'P1'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEditIsSaved() throws Exception {
        done(
                chen(filled(post("/customers/{id}/edit", own))
                        .param("cancelledOn", time.today().toString())),
                own);
        assertThat(rows.value("name", own, String.class)).isEqualTo("Blue Door");
        assertThat(rows.value("cancelled_on is not null", own, Boolean.class)).isTrue();
    }

    @Test
    void anEditKeepsWhatAColleagueChangedMeanwhileInOtherFields() throws Exception {
        MockHttpServletRequestBuilder form = edited("region", "South");
        jdbc.sql("update customer set version = 5, phone = '021 5550', consent_sms = true where id = :id")
                .param("id", own)
                .update();
        done(chen(form), own);
        assertThat(rows.value("region", own, String.class)).isEqualTo("South");
        assertThat(rows.value("phone", own, String.class)).isEqualTo("021 5550");
        assertThat(rows.value("consent_sms", own, Boolean.class)).isTrue();
    }

    @Test
    void whatBothChangedIsMarkedWithWhatIsStoredAndIsSavedTheSecondTime() throws Exception {
        MockHttpServletRequestBuilder form = edited("region", "South", "consentSms", "false");
        jdbc.sql(
                        "update customer set version = 5, region = 'North', phone = '021 5550', consent_sms = true where id = :id")
                .param("id", own)
                .update();
        again(
                chen(form),
                containsString("Somebody else changed the marked fields too"),
                containsString("value=\"South\""),
                containsString("Stored meanwhile: North"),
                containsString("Stored meanwhile: allowed"),
                containsString("value=\"021 5550\""),
                containsString("name=\"seen.region\" value=\"North\""),
                containsString("name=\"version\" value=\"5\""));
        assertThat(rows.value("region", own, String.class)).isEqualTo("North");
        done(chen(edited("region", "South")), own);
        assertThat(rows.value("region", own, String.class)).isEqualTo("South");
    }

    @Test
    void aSourceIsShownInWordsAndAnOwnWordStays() throws Exception {
        jdbc.sql("update customer set source = 'CAMPAIGN' where id = :id")
                .param("id", own)
                .update();
        chen(get("/customers/{id}/edit", own))
                .andExpect(
                        content().string(containsString("<option value=\"CAMPAIGN\" selected=\"selected\">Campaign<")));
        jdbc.sql("update customer set source = 'Uncle' where id = :id")
                .param("id", own)
                .update();
        chen(get("/customers/{id}/edit", own))
                .andExpect(content().string(containsString("<option value=\"Uncle\" selected=\"selected\">Uncle<")));
    }

    /** What the form of the customer as it is now sends, with these fields changed. */
    private MockHttpServletRequestBuilder edited(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("name", "kind", "phone", "region", "consent_sms")) {
            fields.put(
                    field.equals("consent_sms") ? "consentSms" : field,
                    Objects.requireNonNullElse(rows.value("coalesce(" + field + "::text, '')", own, String.class), ""));
        }
        MockHttpServletRequestBuilder form = post("/customers/{id}/edit", own)
                .param("version", String.valueOf(rows.value("version", own, Integer.class)));
        fields.forEach((field, value) -> form.param("seen." + field, value));
        for (String field : List.of("email", "wecomId", "industry", "source", "consentEmail", "consentPhone")) {
            form.param("seen." + field, "").param(field, "");
        }
        form.param("seen.cancelledOn", "").param("cancelledOn", "");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        fields.forEach(form::param);
        return form;
    }

    @Test
    void anEditsFaultsAreSaid() throws Exception {
        again(
                chen(filled(post("/customers/{id}/edit", own)).param("cancelledOn", "2999-01-01")),
                containsString("A cancellation is entered once it has happened."));
        again(
                chen(filled(post("/customers/{id}/edit", own)).param("cancelledOn", "soon")),
                containsString("Please enter a date as 2025-11-20."));
        assertThat(rows.value("version", own, Integer.class)).isZero();
    }

    @Test
    void theOwnerChangesToOneOfTheListOrToNobody() throws Exception {
        done(chen(post("/customers/{id}/owner", own).param("owner", "").param("version", "0")), own);
        assertThat(rows.value("owner_id is null", own, Boolean.class)).isTrue();
        done(
                chen(post("/customers/{id}/owner", own)
                        .param("owner", Long.toString(li))
                        .param("version", "1")),
                own);
        assertThat(rows.value("owner_id", own, Long.class)).isEqualTo(li);
    }

    @Test
    void anOwnerWhoMayNotOwnIsRefusedAndAStaleFormKeepsTheChoice() throws Exception {
        again(chen(post("/customers/{id}/owner?owner=nobody&version=0", own)), containsString(OF_THE_LIST));
        for (long nobody : new long[] {desk, 4711}) {
            again(
                    chen(post("/customers/{id}/owner", own)
                            .param("owner", Long.toString(nobody))
                            .param("version", "0")),
                    containsString(OF_THE_LIST));
        }
        again(
                chen(post("/customers/{id}/owner", own)
                        .param("owner", Long.toString(li))
                        .param("version", "7")),
                containsString(STALE),
                containsString("<option value=\"%d\" selected=\"selected\">Name of li.q</option>".formatted(li)),
                containsString("name=\"version\" value=\"0\""));
        assertThat(rows.value("owner_id", own, Long.class)).isEqualTo(chen);
    }

    @Test
    void aLegalStateIsDecidedAndAnIllegalOneIsRefusedWithTheLegalOnes() throws Exception {
        done(chen(decision("TARGET").param("version", "0")), own);
        assertThat(rows.value("state", own, String.class)).isEqualTo("TARGET");
        int version = rows.value("version", own, Integer.class);
        again(
                chen(decision("LOST").param("version", Integer.toString(version))),
                containsString("“Target” cannot become “Lost” by hand. Legal: Potential, Non-customer."),
                containsString("value=\"they asked\""));
        again(
                chen(decision("LOST")
                        .param("version", Integer.toString(version))
                        .header("Accept-Language", "zh-CN")),
                containsString("value=\"they asked\""));
        assertThat(rows.count("customer_decision", own)).isOne();
    }

    @Test
    void aDecisionWithoutAReasonAndAStaleOneComeBack() throws Exception {
        again(
                chen(post("/customers/{id}/state", own)
                        .param("to", "TARGET")
                        .param("reason", "")
                        .param("version", "0")),
                containsString(NEEDED));
        again(
                chen(decision("TARGET").param("version", "9")),
                containsString(STALE),
                containsString("value=\"they asked\""),
                containsString("name=\"version\" value=\"0\""));
        assertThat(rows.value("state", own, String.class)).isEqualTo("POTENTIAL");
    }

    @Test
    void peopleAreAddedChangedAndRemoved() throws Exception {
        done(chen(person("Ms Qian", 0).param("phone", "139")), own);
        long person = jdbc.sql("select id from customer_contact where customer_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        done(chen(person("Ms Qian-Li", 1).param("person", Long.toString(person))), own);
        again(
                chen(person("Mr Late", 1).param("email", "a@b.example")),
                containsString(STALE),
                containsString("value=\"Mr Late\""),
                containsString("value=\"a@b.example\""),
                containsString("name=\"version\" value=\"2\""));
        again(chen(person(" ", 2).param("email", "x")), containsString(NEEDED), containsString("no e-mail address"));
        chen(person("Nobody", 2).param("person", "4711")).andExpect(status().isNotFound());
        done(chen(post("/customers/{id}/people/{p}/remove?version=3", own, person)), own);
        assertThat(rows.count("customer_contact", own)).isZero();
    }

    @Test
    void onlyTheOwnerChangesAndOnlyByAFormOfOurs() throws Exception {
        guarded("/edit", "name", "x", "kind", "PERSON", "version", "0");
        guarded("/owner", "owner", "", "version", "0");
        guarded("/state", "to", "TARGET", "reason", "x", "version", "0");
        guarded("/people", "name", "x", "version", "0");
        guarded("/people/1/remove", "version", "0");
        for (String path : new String[] {"edit", "owner", "state", "people"}) {
            as("desk.q", post("/customers/{id}/" + path, own)).andExpect(status().isForbidden());
        }
        for (long customer : new long[] {own, colleagues, strangers}) {
            assertThat(rows.value("version", customer, Integer.class)).isZero();
        }
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form) {
        return form.param("name", "Blue Door")
                .param("kind", "PERSON")
                .param("consentEmail", "true")
                .param("consentSms", "")
                .param("version", "0");
    }

    private MockHttpServletRequestBuilder decision(String to) {
        return post("/customers/{id}/state", own).param("to", to).param("reason", "they asked");
    }

    private MockHttpServletRequestBuilder person(String name, int version) {
        return post("/customers/{id}/people", own).param("name", name).param("version", Integer.toString(version));
    }
}
