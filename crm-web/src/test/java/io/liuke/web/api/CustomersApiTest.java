package io.liuke.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.customer.CustomerRows;
import io.liuke.web.security.ApiTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@AutoConfigureMockMvc
class CustomersApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private CustomerRows rows;
    private ApiCaller manager;
    private ApiCaller chen;
    private ApiCaller support;
    private long own;
    private long stranger;

    @BeforeEach
    void twoAccountManagers() {
        rows = new CustomerRows(jdbc, time);
        rows.empty();
        long east = rows.team("east");
        long chenId = rows.staff("chen", "ACCOUNT_MANAGER", east);
        long colleague = rows.staff("li", "ACCOUNT_MANAGER", east);
        long other = rows.staff("wang", "ACCOUNT_MANAGER", rows.team("west"));
        rows.staff("boss", "MANAGER", null);
        rows.staff("desk", "SUPPORT", null);
        manager = caller("boss");
        chen = caller("chen");
        support = caller("desk");
        own = rows.customer("C1", "云栖酒店", chenId);
        rows.customer("C2", "Harbour", colleague);
        stranger = rows.customer("C3", "Far West", other);
    }

    @Test
    void aCustomerIsShownByAnyOfTheirCodes() {
        jdbc.sql("insert into customer_code (code, customer_id) values ('erp/77 甲', :id)")
                .param("id", own)
                .update();
        MvcTestResult shown = manager.get("/api/v1/customers/{code}", "C1");
        assertThat(shown).hasStatusOk();
        assertThat(shown)
                .bodyJson()
                .convertTo(Map.class)
                .satisfies(customer -> assertThat(customer)
                        .containsEntry("code", "C1")
                        .containsEntry("name", "云栖酒店")
                        .containsEntry("owner", "chen")
                        .containsEntry("state", "POTENTIAL")
                        .containsEntry("version", 0)
                        .containsEntry("score", null));
    }

    @Test
    void anUnknownCodeIsNotFoundInTheCallersLanguage() {
        for (MvcTestResult missing : List.of(
                manager.get("/api/v1/customers/nobody"),
                manager.get("/api/v1/customers/nobody/timeline"),
                manager.patch("/api/v1/customers/nobody", "{}"),
                manager.post("/api/v1/customers/nobody/state", "{\"to\":\"TARGET\",\"reason\":\"why\"}"))) {
            assertThat(missing).hasStatus(404).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(missing).bodyJson().extractingPath("title").isEqualTo("Not found");
        }
        assertThat(manager.getInChinese("/api/v1/customers/nobody"))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("未找到");
    }

    @Test
    void aPatchChangesWhatItNamesEmptiesWhatIsNullAndLeavesTheRest() {
        jdbc.sql("update customer set phone = '138', region = 'East', consent_sms = true where id = :id")
                .param("id", own)
                .update();
        MvcTestResult changed = manager.patch("/api/v1/customers/C1", """
                {"name": " 云栖 ", "region": null, "email": "a@b.example", "consentSms": null, "consentPhone": false,
                 "cancelledOn": "%s", "owner": "LI", "version": 0}
                """.formatted(time.today()));
        assertThat(changed).hasStatusOk();
        assertThat(changed)
                .bodyJson()
                .convertTo(Map.class)
                .satisfies(customer -> assertThat(customer)
                        .containsEntry("name", "云栖")
                        .containsEntry("phone", "138")
                        .containsEntry("region", null)
                        .containsEntry("email", "a@b.example")
                        .containsEntry("consentSms", null)
                        .containsEntry("consentPhone", false)
                        .containsEntry("cancelledOn", time.today().toString())
                        .containsEntry("owner", "li"));
    }

    @Test
    void ownersAreTakenAwayAndStayWhenTheyAreSentBack() {
        assertThat(manager.patch("/api/v1/customers/C1", "{\"owner\": null}"))
                .bodyJson()
                .extractingPath("owner")
                .isNull();
        jdbc.sql("update staff set enabled = false where login = 'wang'").update();
        assertThat(manager.patch("/api/v1/customers/C3", "{\"owner\": \"wang\", \"region\": \"West\"}"))
                .hasStatusOk();
        assertThat(rows.value("region", stranger, String.class)).isEqualTo("West");
    }

    @Test
    void eachFieldThatIsNotValidIsNamedAndNothingIsChanged() {
        String long201 = "x".repeat(201);
        refused("{\"name\": null}", "name", "Please fill this in.");
        refused("{\"name\": \"  \"}", "name", "Please fill this in.");
        refused("{\"name\": \"%s\"}".formatted(long201), "name", "At most 200 characters, please.");
        refused("{\"name\": 7}", "name", "“7” cannot be read as name.");
        refused("{\"email\": \"nobody\"}", "email", "This is no e-mail address.");
        refused("{\"phone\": \"%s\"}".formatted("1".repeat(51)), "phone", "At most 50 characters, please.");
        refused("{\"kind\": \"FIRM\"}", "kind", "“FIRM” is no kind. Legal: PERSON, COMPANY.");
        refused("{\"kind\": null}", "kind", "“null” is no kind. Legal: PERSON, COMPANY.");
        refused("{\"consentSms\": \"yes\"}", "consentSms", "“\"yes\"” cannot be read as consentSms.");
        refused("{\"cancelledOn\": \"soon\"}", "cancelledOn", "“soon” cannot be read as cancelledOn.");
        refused("{\"cancelledOn\": \"2999-01-01\"}", "cancelledOn", "2999-01-01 lies in the future.");
        refused("{\"version\": \"1\"}", "version", "“\"1\"” cannot be read as version.");
        refused("{\"colour\": \"red\"}", "colour", "There is no field “colour” here.");
        refused("{\"state\": \"LOST\"}", "state", "There is no field “state” here.");
        refused("{\"owner\": \"nobody\"}", "owner", "Nobody who may do this signs in as “nobody”.");
        refused("{\"owner\": \"desk\"}", "owner", "Nobody who may do this signs in as “desk”.");
        assertThat(rows.value("version", own, Integer.class)).isZero();
    }

    @Test
    void whatIsNoObjectIsNotUnderstood() {
        for (String body : List.of("", "[]", "null", "7", "{\"name\":", "{\"name\": \"a\\u0000b\"}")) {
            assertThat(manager.patch("/api/v1/customers/C1", body))
                    .as(body)
                    .hasStatus(400)
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(rows.value("name", own, String.class)).isEqualTo("云栖酒店");
    }

    @Test
    void anOldFaultElsewhereKeepsNobodyFromChangingAField() {
        jdbc.sql("update customer set email = 'not an address' where id = :id")
                .param("id", own)
                .update();
        assertThat(manager.patch("/api/v1/customers/C1", "{\"region\": \"North\"}"))
                .hasStatusOk();
    }

    @Test
    void aStaleVersionIsAConflictAndNothingIsHalfDone() {
        int read = ApiCaller.<Integer>read(manager.get("/api/v1/customers/C1"), "$.version");
        assertThat(manager.patch("/api/v1/customers/C1", "{\"region\": \"North\"}"))
                .hasStatusOk();
        MvcTestResult stale = manager.patch(
                "/api/v1/customers/C1", "{\"owner\": \"li\", \"region\": \"South\", \"version\": %d}".formatted(read));
        assertThat(stale).hasStatus(409).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(stale).bodyJson().extractingPath("title").isEqualTo("Changed meanwhile");
        MvcTestResult now = manager.get("/api/v1/customers/C1");
        assertThat(now).bodyJson().extractingPath("owner").isEqualTo("chen");
        assertThat(now).bodyJson().extractingPath("region").isEqualTo("North");
    }

    @Test
    void aStateIsDecidedWithItsReasonAndStandsInTheTimeline() {
        MvcTestResult decided =
                chen.post("/api/v1/customers/C1/state", "{\"to\": \"TARGET\", \"reason\": \"asked for a price\"}");
        assertThat(decided).hasStatusOk();
        assertThat(decided).bodyJson().extractingPath("state").isEqualTo("TARGET");
        MvcTestResult timeline = manager.get("/api/v1/customers/C1/timeline?show=changes");
        assertThat(timeline)
                .bodyJson()
                .extractingPath("items[0]")
                .convertTo(Map.class)
                .satisfies(event -> assertThat(event)
                        .containsEntry("kind", "STATE")
                        .containsEntry("from", "POTENTIAL")
                        .containsEntry("to", "TARGET")
                        .containsEntry("text", "asked for a price")
                        .containsEntry("by", "Name of chen")
                        .containsEntry("at", null));
    }

    @Test
    void anIllegalStateIsAConflictThatNamesTheLegalOnes() {
        MvcTestResult refused =
                manager.post("/api/v1/customers/C1/state", "{\"to\": \"LOYAL\", \"reason\": \"we like them\"}");
        assertThat(refused).hasStatus(409).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("legal").asArray().containsExactly("TARGET", "NON_CUSTOMER");
        assertThat(refused)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("POTENTIAL cannot become LOYAL. Legal: [TARGET, NON_CUSTOMER].");
        assertThat(manager.postInChinese("/api/v1/customers/C1/state", "{\"to\": \"LOST\", \"reason\": \"gone\"}"))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("此状态下不可以");
        assertThat(rows.count("customer_decision", own)).isZero();
    }

    @Test
    void aDecisionNeedsAStateAReasonAndAFreshVersion() {
        String uri = "/api/v1/customers/C1/state";
        assertErrors(manager.post(uri, "{}"), Map.of("to", "Please fill this in.", "reason", "Please fill this in."));
        assertErrors(
                manager.post(uri, "{\"to\": \"GONE\", \"reason\": \"why\"}"),
                Map.of(
                        "to",
                        "“GONE” is no to. Legal: POTENTIAL, TARGET, FIRST_TIME, REPEAT, LOYAL, LOST, NON_CUSTOMER."));
        assertErrors(
                manager.post(uri, "{\"to\": \"TARGET\", \"reason\": \"%s\"}".formatted("x".repeat(501))),
                Map.of("reason", "At most 500 characters, please."));
        assertThat(manager.post(uri, "{\"to\": \"TARGET\", \"reason\": \"why\", \"version\": 9}"))
                .hasStatus(409);
        assertErrors(manager.postInChinese(uri, "{\"to\": \"TARGET\", \"reason\": \" \"}"), Map.of("reason", "请填写。"));
    }

    @Test
    void theTimelineHoldsNotesContactsAndOrdersAndIsPaged() {
        rows.ordered(own, time.today().minusDays(9), "O-1");
        rows.ordered(own, time.today().minusDays(2), "O-2");
        long chenId = directory.findByLogin("chen").orElseThrow().id().value();
        rows.note(
                own,
                chenId,
                "calls after three",
                time.today().minusDays(1).atTime(9, 0).atOffset(java.time.ZoneOffset.UTC));
        MvcTestResult first = manager.get("/api/v1/customers/C1/timeline?limit=2");
        assertThat(first).bodyJson().extractingPath("items[*].kind").asArray().containsExactly("NOTE", "ORDER");
        assertThat(first).bodyJson().extractingPath("items[0].text").isEqualTo("calls after three");
        assertThat(first).bodyJson().extractingPath("items[0].by").isEqualTo("Name of chen");
        assertThat(first).bodyJson().extractingPath("items[1].reference").isEqualTo("O-2");
        String next = ApiCaller.read(first, "$.next");
        MvcTestResult rest = manager.get("/api/v1/customers/C1/timeline?limit=2&after=" + next);
        assertThat(rest)
                .bodyJson()
                .extractingPath("items[*].reference")
                .asArray()
                .containsExactly("O-1");
        assertThat(rest).bodyJson().extractingPath("next").isNull();
        assertThat(manager.get("/api/v1/customers/C1/timeline?show=notes"))
                .bodyJson()
                .extractingPath("items.length()")
                .isEqualTo(1);
        assertThat(manager.get("/api/v1/customers/C1/timeline?q=O-2"))
                .bodyJson()
                .extractingPath("items.length()")
                .isEqualTo(1);
    }

    @Test
    void aTimelineAskedForWhatItDoesNotKnowSaysSo() {
        assertErrors(
                manager.get("/api/v1/customers/C1/timeline?show=colours"),
                Map.of("show", "“colours” cannot be read as show."));
        assertThat(manager.get("/api/v1/customers/C1/timeline?after=x")).hasStatus(400);
        assertThat(manager.get("/api/v1/customers/C1/timeline?limit=x")).hasStatus(400);
    }

    @Test
    void anAccountManagerSeesTheTeamAndChangesTheirOwn() {
        assertThat(chen.get("/api/v1/customers/C1")).hasStatusOk();
        assertThat(chen.get("/api/v1/customers/C2")).hasStatusOk();
        assertThat(chen.get("/api/v1/customers/C3")).hasStatus(404);
        assertThat(chen.get("/api/v1/customers/C3/timeline")).hasStatus(404);
        assertThat(chen.patch("/api/v1/customers/C1", "{\"region\": \"A\"}")).hasStatusOk();
        assertThat(chen.patch("/api/v1/customers/C2", "{\"region\": \"A\"}")).hasStatus(403);
        assertThat(chen.patch("/api/v1/customers/C3", "{\"region\": \"A\"}")).hasStatus(404);
        assertThat(chen.post("/api/v1/customers/C2/state", "{\"to\": \"TARGET\", \"reason\": \"x\"}"))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void supportReadsAndChangesNothingAndWithoutATokenThereIsNothing() {
        assertThat(support.get("/api/v1/customers/C3")).hasStatusOk();
        assertThat(support.patch("/api/v1/customers/C1", "{\"region\": \"A\"}")).hasStatus(403);
        assertThat(support.post("/api/v1/customers/C1/state", "{\"to\": \"TARGET\", \"reason\": \"x\"}"))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/customers/C1").exchange()).hasStatus(401);
        assertThat(new ApiCaller(mvc, "lk_wrong").get("/api/v1/customers/C1")).hasStatus(401);
    }

    private void refused(String patch, String field, String words) {
        assertErrors(manager.patch("/api/v1/customers/C1", patch), Map.of(field, words));
    }

    static void assertErrors(MvcTestResult answer, Map<String, String> errors) {
        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("errors").isEqualTo(errors);
    }

    private ApiCaller caller(String login) {
        return new ApiCaller(
                mvc, tokens.create(login, directory.findByLogin(login).orElseThrow()));
    }
}
