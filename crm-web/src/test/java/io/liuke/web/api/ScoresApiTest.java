package io.liuke.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.ApiTokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@AutoConfigureMockMvc
class ScoresApiTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Companies companies;

    @Autowired
    private BusinessTime time;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    private String manager = "";
    private String accountManager = "";

    @BeforeEach
    void company() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier, customer_tier_change,
                            risk_score, scoring_run, derivation_run, purchase_model, scheduled_tasks, staff, api_token cascade
                        """).update();
        for (Role role : Role.values()) {
            jdbc.sql("""
                            insert into staff (id, login, name, password_hash, role)
                            values (:id, :login, :login, 'none', :role)
                            """)
                    .param("id", role.ordinal() + 1)
                    .param("login", role.name().toLowerCase())
                    .param("role", role.name())
                    .update();
        }
        manager = token(Role.MANAGER);
        accountManager = token(Role.ACCOUNT_MANAGER);
        companies.viewOn(null);
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since, phone, owner_id)
                        select n, case when n = 1 then '=1+1' else 'C' || n end, 'Customer ' || n, date '2022-01-01',
                               date '2022-01-01', '138', 1
                        from generate_series(1, 120) as n
                        """).update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
                        select n, nextval('purchase_seq'), gen_random_uuid(), d, d, 100, 30, d
                        from generate_series(1, 120) as n
                        cross join generate_series(0, n % 9) as k
                        cross join lateral (select date '2024-06-30' - (n * 17 % 88) - k * (20 + n * 13 % 31) as d) days
                        """).update();
    }

    @Test
    void aScoringAsOfADateIsPlannedWatchedAndTakenAway() {
        MvcTestResult started = post("/api/v1/scorings", "{\"asOf\":\"2024-06-30\",\"horizonDays\":60}");
        assertThat(started).hasStatus(202);
        String location = started.getResponse().getHeader(HttpHeaders.LOCATION);
        assertThat(location).matches("/api/v1/scorings/\\d+");
        assertThat(started).bodyJson().extractingPath("status").isEqualTo("QUEUED");

        jobs.runAll();

        MvcTestResult done = get(location);
        assertThat(done).bodyJson().extractingPath("status").isEqualTo("DONE");
        assertThat(done).bodyJson().extractingPath("rows").isEqualTo(120);
        assertThat(done).bodyJson().extractingPath("asOf").isEqualTo(AS_OF.toString());
        assertThat(get(location + "/model"))
                .bodyJson()
                .extractingPath("purchaseModels[0].unit")
                .isEqualTo("week");
    }

    @Test
    void theScoresComeAsCsvWithoutAnythingThatASpreadsheetWouldRun() throws Exception {
        String location = scoredView();
        MvcTestResult csv = get(location + "/scores.csv");
        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        List<String> lines = csv.getResponse().getContentAsString().lines().toList();
        assertThat(lines).hasSize(121);
        assertThat(lines.get(0))
                .isEqualTo("customer,churn_probability,buy_probability,expected_orders,expected_profit,money_at_stake,"
                        + "band,reasons");
        assertThat(lines.get(1)).startsWith("'=1+1,");
        String[] cells = lines.get(2).split(",");
        assertThat(Double.parseDouble(cells[1]) + Double.parseDouble(cells[2])).isCloseTo(1, within(1e-9));
    }

    @Test
    void aDerivationWithoutABodyIsCurrentAndAScoringFollows() {
        MvcTestResult started = post("/api/v1/derivations", "");
        assertThat(started).hasStatus(202);
        assertThat(started).bodyJson().extractingPath("current").isEqualTo(true);
        jobs.runAll();
        assertThat(get(started.getResponse().getHeader(HttpHeaders.LOCATION)))
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("DONE");
        assertThat(get("/api/v1/model"))
                .bodyJson()
                .extractingPath("trainedAsOf")
                .isEqualTo(time.today().toString());
    }

    @Test
    void theQueueIsPagedByKeyset() {
        companies.viewOn(AS_OF);
        post("/api/v1/derivations", "");
        jobs.runAll();
        int all = jdbc.sql("select count(*) from risk_score where in_queue")
                .query(Integer.class)
                .single();
        assertThat(all).isGreaterThan(3);
        MvcTestResult first = get("/api/v1/queue?limit=2");
        assertThat(first).bodyJson().extractingPath("items.length()").isEqualTo(2);
        assertThat(first)
                .bodyJson()
                .extractingPath("items[0].reasons[0].text")
                .asString()
                .isNotBlank();
        String next = json(first, "$.next");
        MvcTestResult rest = get("/api/v1/queue?limit=500&after=" + next);
        assertThat(rest).bodyJson().extractingPath("items.length()").isEqualTo(all - 2);
        assertThat(rest).bodyJson().extractingPath("next").isNull();
        assertThat(get("/api/v1/queue?owner=nobody"))
                .bodyJson()
                .extractingPath("items.length()")
                .isEqualTo(0);
        assertThat(as(accountManager, "/api/v1/queue")).hasStatusOk();
    }

    @Test
    void problemsAreSaidInTheCallersLanguage() {
        MvcTestResult tooLong = post("/api/v1/scorings", "{\"horizonDays\":9999}");
        assertThat(tooLong).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tooLong)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("7")
                .contains("730");
        assertThat(post("/api/v1/scorings", "{\"asOf\":\"soon\"}")).hasStatus(400);
        assertThat(post("/api/v1/scorings", "{\"asOf\":\"2999-01-01\"}")).hasStatus(400);
        assertThat(get("/api/v1/scorings/999")).hasStatus(404);
        assertThat(get("/api/v1/scorings/x")).hasStatus(400);
        assertThat(get("/api/v1/queue?after=x")).hasStatus(400);
        MvcTestResult chinese = mvc.get()
                .uri("/api/v1/scorings/999")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + manager)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .exchange();
        assertThat(chinese).bodyJson().extractingPath("title").asString().containsPattern("\\p{IsHan}");
    }

    @Test
    void nothingIsDerivedOrScoredAsOfADayThatHasNotCome() {
        companies.viewOn(AS_OF);
        String tomorrow = "{\"asOf\":\"%s\"}".formatted(AS_OF.plusDays(1));
        for (String uri : List.of("/api/v1/derivations", "/api/v1/scorings")) {
            MvcTestResult refused = post(uri, tomorrow);
            assertThat(refused).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(refused)
                    .bodyJson()
                    .extractingPath("detail")
                    .isEqualTo("The date must not lie after 2024-06-30, which is today for this company.");
            assertThat(new ApiCaller(mvc, manager).postInChinese(uri, tomorrow))
                    .bodyJson()
                    .extractingPath("detail")
                    .isEqualTo("日期不能晚于 2024-06-30（本公司的今天）。");
            assertThat(post(uri, "{\"asOf\":\"%s\"}".formatted(AS_OF))).hasStatus(202);
        }
        assertThat(jdbc.sql("select count(*) from derivation_run where as_of > :asOf")
                        .param("asOf", AS_OF)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void scoringIsForManagers() {
        assertThat(as(accountManager, "/api/v1/model")).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/model").exchange()).hasStatus(401);
    }

    private String scoredView() {
        MvcTestResult started = post("/api/v1/scorings", "{\"asOf\":\"2024-06-30\"}");
        jobs.runAll();
        return String.valueOf(started.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private String token(Role role) {
        return tokens.create(role.name(), directory.enabled(role).get(0));
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + manager)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return as(manager, uri);
    }

    private MvcTestResult as(String token, String uri) {
        return mvc.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static String json(MvcTestResult result, String path) {
        return com.jayway.jsonpath.JsonPath.read(new String(result.getResponse().getContentAsByteArray()), path);
    }
}
