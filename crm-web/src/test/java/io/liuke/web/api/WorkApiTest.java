package io.liuke.web.api;

import static io.liuke.web.api.CustomersApiTest.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.customer.CustomerRows;
import io.liuke.web.security.ApiTokens;
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
class WorkApiTest {

    private static final String NEEDED = "Please fill this in.";

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
    private ApiCaller chen;
    private ApiCaller wang;
    private ApiCaller support;
    private long own;

    @BeforeEach
    void twoAccountManagers() {
        rows = new CustomerRows(jdbc, time);
        rows.empty();
        long east = rows.team("east");
        long chenId = rows.staff("chen", "ACCOUNT_MANAGER", east);
        rows.staff("wang", "ACCOUNT_MANAGER", east);
        rows.staff("desk", "SUPPORT", null);
        chen = caller("chen");
        wang = caller("wang");
        support = caller("desk");
        own = rows.customer("C1", "云栖酒店", chenId);
    }

    @Test
    void aContactIsNotedAsTheCallersAndStandsInTheTimeline() {
        MvcTestResult noted =
                chen.post("/api/v1/interactions", """
                {"customer": "C1", "channel": "PHONE", "direction": "OUTBOUND", "twoWay": true, "note": "all well",
                 "at": "%sT01:00:00Z", "minutes": 12}
                """.formatted(time.today().minusDays(1)));
        assertThat(noted).hasStatus(201);
        assertThat(noted).bodyJson().extractingPath("id").asNumber().isNotNull();
        assertThat(chen.get("/api/v1/customers/C1/timeline?show=contacts"))
                .bodyJson()
                .extractingPath("items[0]")
                .convertTo(Map.class)
                .satisfies(event -> assertThat(event)
                        .containsEntry("kind", "CONTACT")
                        .containsEntry("code", "PHONE")
                        .containsEntry("to", "OUTBOUND")
                        .containsEntry("flag", true)
                        .containsEntry("text", "all well")
                        .containsEntry("by", "Name of chen"));
        assertThat(minutes()).isEqualTo(12);
    }

    @Test
    void aContactNeedsLittleAndTakesTheUsualMinutesOfItsChannel() {
        assertThat(chen.post(
                        "/api/v1/interactions",
                        "{\"customer\": \"C1\", \"channel\": \"VISIT\", \"direction\": \"INBOUND\"}"))
                .hasStatus(201);
        assertThat(minutes()).isEqualTo(60);
    }

    @Test
    void aContactsFaultsAreNamed() {
        String uri = "/api/v1/interactions";
        assertErrors(chen.post(uri, "{}"), Map.of("customer", NEEDED, "channel", NEEDED, "direction", NEEDED));
        assertErrors(
                contact("\"channel\": \"PIGEON\""),
                Map.of(
                        "channel",
                        "“PIGEON” is no channel. Legal: VISIT, EVENT, LETTER, PHONE, EMAIL, SMS, WECOM, WECHAT, SOCIAL, WEB, CALL_CENTER."));
        assertErrors(contact("\"minutes\": 1441"), Map.of("minutes", "At most 1440, please."));
        assertErrors(contact("\"minutes\": -1"), Map.of("minutes", "At least 0, please."));
        assertErrors(contact("\"at\": \"yesterday\""), Map.of("at", "“yesterday” cannot be read as at."));
        assertErrors(
                contact("\"at\": \"2999-01-01T00:00:00Z\""), Map.of("at", "2999-01-01T00:00:00Z lies in the future."));
        assertErrors(
                contact("\"note\": \"%s\"".formatted("x".repeat(4001))),
                Map.of("note", "At most 4000 characters, please."));
        assertThat(chen.post(uri, "{\"customer\": ")).hasStatus(400);
        assertErrors(chen.postInChinese(uri, "{}"), Map.of("customer", "请填写。", "channel", "请填写。", "direction", "请填写。"));
        assertThat(rows.count("interaction", own)).isZero();
    }

    @Test
    void aFollowupIsPlannedAndDoneOnce() {
        MvcTestResult planned = chen.post("/api/v1/followups", """
                {"customer": "C1", "what": "send the offer", "dueOn": "%s", "dueAt": "15:30", "channel": "EMAIL",
                 "owner": "wang"}
                """.formatted(time.today()));
        assertThat(planned).hasStatus(201);
        int id = ApiCaller.<Integer>read(planned, "$.id");
        MvcTestResult done = chen.post("/api/v1/followups/%d/done".formatted(id), "");
        assertThat(done).hasStatusOk();
        assertThat(done)
                .bodyJson()
                .convertTo(Map.class)
                .satisfies(item -> assertThat(item)
                        .containsEntry("what", "send the offer")
                        .containsEntry("promise", false)
                        .containsEntry("ownerName", "Name of wang")
                        .containsEntry("version", 1)
                        .doesNotContainEntry("doneAt", null));
        assertThat(chen.post("/api/v1/followups/%d/done".formatted(id), "")).hasStatus(409);
        assertThat(chen.get("/api/v1/customers/C1/timeline?show=followups"))
                .bodyJson()
                .extractingPath("items[*].kind")
                .asArray()
                .containsExactlyInAnyOrder("PLANNED", "DONE");
    }

    @Test
    void aPromiseIsTheCallersWhereNobodyIsNamed() {
        int id = ApiCaller.<Integer>read(
                chen.post(
                        "/api/v1/followups",
                        "{\"customer\": \"C1\", \"what\": \"call back\", \"dueOn\": \"%s\", \"promise\": true}"
                                .formatted(time.today())),
                "$.id");
        MvcTestResult stale = chen.post("/api/v1/followups/%d/done".formatted(id), "{\"version\": 7}");
        assertThat(stale).hasStatus(409).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        MvcTestResult done = chen.post("/api/v1/followups/%d/done".formatted(id), "{\"version\": 0}");
        assertThat(done).bodyJson().extractingPath("promise").isEqualTo(true);
        assertThat(done).bodyJson().extractingPath("ownerName").isEqualTo("Name of chen");
    }

    @Test
    void aFollowupsFaultsAreNamed() {
        assertErrors(chen.post("/api/v1/followups", "{}"), Map.of("customer", NEEDED, "what", NEEDED, "dueOn", NEEDED));
        assertErrors(followup("\"dueOn\": \"soon\""), Map.of("dueOn", "“soon” cannot be read as dueOn."));
        assertErrors(followup("\"dueOn\": \"2001-01-01\""), Map.of("dueOn", "2001-01-01 is over."));
        assertThat(followup("\"dueOn\": \"+999999999-01-01\"")).hasStatus(400);
        assertErrors(followup("\"dueAt\": \"25:00\""), Map.of("dueAt", "“25:00” cannot be read as dueAt."));
        assertErrors(
                followup("\"owner\": \"nobody\""), Map.of("owner", "Nobody who may do this signs in as “nobody”."));
        assertErrors(
                followup("\"what\": \"%s\"".formatted("x".repeat(201))),
                Map.of("what", "At most 200 characters, please."));
        jdbc.sql("update staff set enabled = false where login = 'wang'").update();
        assertErrors(followup("\"owner\": \"wang\""), Map.of("owner", "Nobody who may do this signs in as “wang”."));
        assertThat(rows.count("followup", own)).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(chen.post("/api/v1/followups/4711/done", "")).hasStatus(404);
        assertThat(chen.post(
                        "/api/v1/interactions",
                        "{\"customer\": \"C9\", \"channel\": \"PHONE\", \"direction\": \"OUTBOUND\"}"))
                .hasStatus(404);
        assertThat(chen.post(
                        "/api/v1/followups",
                        "{\"customer\": \"C9\", \"what\": \"x\", \"dueOn\": \"%s\"}".formatted(time.today())))
                .hasStatus(404);
    }

    @Test
    void supportContactsEverybodyAndAColleagueDoesNot() {
        String contact = "{\"customer\": \"C1\", \"channel\": \"PHONE\", \"direction\": \"INBOUND\"}";
        assertThat(support.post("/api/v1/interactions", contact)).hasStatus(201);
        assertThat(wang.post("/api/v1/interactions", contact)).hasStatus(403);
        String followup = "{\"customer\": \"C1\", \"what\": \"x\", \"dueOn\": \"%s\"}".formatted(time.today());
        int id = ApiCaller.<Integer>read(support.post("/api/v1/followups", followup), "$.id");
        assertThat(wang.post("/api/v1/followups", followup)).hasStatus(403);
        assertThat(wang.post("/api/v1/followups/%d/done".formatted(id), "")).hasStatus(403);
        assertThat(mvc.post().uri("/api/v1/interactions").content(contact).exchange())
                .hasStatus(401);
    }

    private MvcTestResult contact(String field) {
        String channel = field.startsWith("\"channel") ? "" : "\"channel\": \"PHONE\", ";
        return chen.post(
                "/api/v1/interactions",
                "{\"customer\": \"C1\", %s\"direction\": \"OUTBOUND\", %s}".formatted(channel, field));
    }

    private MvcTestResult followup(String field) {
        String what = field.startsWith("\"what") ? "" : "\"what\": \"call\", ";
        String due = field.startsWith("\"dueOn") ? "" : "\"dueOn\": \"%s\", ".formatted(time.today());
        return chen.post("/api/v1/followups", "{\"customer\": \"C1\", %s%s%s}".formatted(what, due, field));
    }

    private int minutes() {
        return jdbc.sql("select minutes from interaction where customer_id = :id")
                .param("id", own)
                .query(Integer.class)
                .single();
    }

    private ApiCaller caller(String login) {
        return new ApiCaller(
                mvc, tokens.create(login, directory.findByLogin(login).orElseThrow()));
    }
}
