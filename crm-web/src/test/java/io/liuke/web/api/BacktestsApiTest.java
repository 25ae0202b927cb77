package io.liuke.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.ApiTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an empty database through the API to the figures, on real data where they are beside the repository. */
@DatabaseTest
@AutoConfigureMockMvc
class BacktestsApiTest {

    private static final String CDNOW = "{\"cutoff\":\"1998-03-31\",\"horizonDays\":90}";

    private static final String END_OF_PAST = "{\"cutoff\":\"2025-06-30\",\"horizonDays\":90}";
    private static final String BEFORE_THE_FIRST_ORDER = "{\"cutoff\":\"2020-01-01\",\"horizonDays\":90}";
    private static final String BEYOND_THE_HISTORY = "{\"cutoff\":\"2025-06-30\",\"horizonDays\":730}";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Companies companies;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    private ApiCaller manager;

    @BeforeEach
    void emptyCompany() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier, customer_tier_change,
                            risk_score, scoring_run, derivation_run, purchase_model, scheduled_tasks, staff, api_token,
                            backtest_run, import_run cascade
                        """).update();
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'boss', 'Boss', 'none', 'MANAGER')")
                .update();
        companies.viewOn(null);
        manager = new ApiCaller(
                mvc, tokens.create("test", directory.enabled(Role.MANAGER).get(0)));
    }

    @Test
    void cdnowReachesItsGates() {
        imported("cdnow_sample_transactions.csv", "", "customer_id:customer,date:ordered_at,cds:,amount:amount");
        MvcTestResult done = backtest(CDNOW);
        assertThat((String) ApiCaller.read(done, "$.promoted")).isEqualTo("LOGISTIC");
        assertThat((List<String>) ApiCaller.read(done, "$.trainedOn"))
                .containsExactly("1997-07-04", "1997-10-02", "1997-12-31");
        gate(done, "all", 2_357, .8286, .0850, .030);
        gate(done, "active180", 589, .7226, .1950, .080);
        Map<String, Double> predictions = predictions(done);
        Map<String, Integer> labels = labels("labels_cdnow_dev.csv");
        assertThat(predictions).hasSize(2_357);
        double brier = labels.entrySet().stream()
                .mapToDouble(label -> Math.pow(predictions.get(label.getKey()) - label.getValue(), 2))
                .average()
                .orElseThrow();
        assertThat(brier)
                .as("of the downloaded predictions on the published labels")
                .isCloseTo(figure(done, "all", "brier"), within(1e-6));
        assertScoresSayTheSame(predictions);
    }

    /** The back-test asks the very model that scores the customers. */
    private void assertScoresSayTheSame(Map<String, Double> predictions) {
        MvcTestResult started = manager.post("/api/v1/scorings", "{\"asOf\":\"1998-03-31\",\"horizonDays\":90}");
        jobs.runAll();
        MvcTestResult scores = manager.get(location(started) + "/scores.csv");
        List<String> lines = new String(scores.getResponse().getContentAsByteArray())
                .lines()
                .skip(1)
                .toList();
        assertThat(lines).hasSize(predictions.size());
        lines.stream()
                .map(line -> line.split(","))
                .forEach(cells -> assertThat(Double.parseDouble(cells[2]))
                        .as(cells[0])
                        .isCloseTo(predictions.get(cells[0]), within(1e-9)));
    }

    @Test
    void groceryReachesItsGates() {
        imported("grocery_elog.csv", ",1", "customer_id:customer,date:ordered_at,amount:amount");
        MvcTestResult done = backtest("{\"cutoff\":\"2007-10-01\",\"horizonDays\":90}");
        gate(done, "all", 1_525, .9363, .0650, .030);
        gate(done, "active180", 402, .8262, .1620, .080);
        assertThat(predictions(done))
                .containsOnlyKeys(labels("labels_grocery.csv").keySet());
    }

    @Test
    void nothingAfterTheCutoffChangesAPredictionAndTheSameSeedGivesTheSame() {
        imported("cdnow_sample_transactions.csv", "", "customer_id:customer,date:ordered_at,cds:,amount:amount");
        Map<String, Double> before = predictions(backtest(CDNOW));
        assertThat(predictions(backtest(CDNOW))).as("again").isEqualTo(before);
        jdbc.sql("""
                        update purchase p
                        set customer_id = s.customer_id, amount = s.n, status = case when s.n % 5 = 0 then 'CANCELLED' else 'PLACED' end
                        from (
                            select order_key, lead(customer_id, 7, 3) over (order by order_key) as customer_id,
                                   row_number() over (order by order_key) as n
                            from purchase
                            where ordered_on > date '1998-03-31'
                        ) s
                        where s.order_key = p.order_key
                        """).update();
        Map<String, Double> after = predictions(backtest(CDNOW));
        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach(
                (customer, p) -> assertThat(after.get(customer)).as(customer).isCloseTo(p, within(1e-9)));
    }

    @Test
    void withoutPastEnoughTheSentenceSaysWhatIsMissingInBothLanguages() {
        MvcTestResult done = backtest("{\"cutoff\":\"2020-01-01\"}");
        assertThat(done).bodyJson().extractingPath("promoted").isEqualTo("RHYTHM");
        assertThat((List<String>) ApiCaller.read(done, "$.why"))
                .contains("0 customers with orders so far; a probability takes 100.");
        assertThat((List<String>) ApiCaller.read(manager.getInChinese(location(done)), "$.why"))
                .contains("目前有订单的客户 0 位；算出概率需要 100 位。");
        assertThat(predictions(done)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THIRTY_CUSTOMERS | RHYTHM         | 30 customers with orders so far; a probability takes 100.
            TWO_MONTHS       | RHYTHM         | Orders go back 61 days; a probability for 90 days ahead takes at least as many.
            SEVEN_MONTHS     | PURCHASE_MODEL | A model that learns from your own past takes 12 months of history; you have 7.
            FOURTEEN_MONTHS  | LOGISTIC       | Learnt from your own past: a calibrated probability
            NOBODY_REPEATS   | RHYTHM         | 0 customers have ordered twice so far; a probability takes 30.
            """)
    void aCompanyGetsTheRungThatItsPastCarriesAndIsToldWhatIsMissing(
            PastCompanies company, String rung, String sentence) {
        company.fill(jdbc);
        companies.viewOn(LocalDate.of(2026, 1, 1));
        MvcTestResult done = backtest(END_OF_PAST);
        assertThat((String) ApiCaller.read(done, "$.model.rung")).isEqualTo(rung);
        assertThat((List<String>) ApiCaller.read(done, "$.why")).contains(sentence);
        List<String> chinese = ApiCaller.read(manager.getInChinese(location(done)), "$.why");
        assertThat(chinese)
                .hasSameSizeAs((List<String>) ApiCaller.read(done, "$.why"))
                .allMatch(words -> words.codePoints().anyMatch(Character::isIdeographic));
    }

    @ParameterizedTest
    @EnumSource(PastCompanies.class)
    void hardDataGiveProbabilitiesWithinBoundsOrASentence(PastCompanies company) {
        company.fill(jdbc);
        companies.viewOn(LocalDate.of(2027, 12, 31));
        for (String asked : List.of(END_OF_PAST, BEFORE_THE_FIRST_ORDER, BEYOND_THE_HISTORY)) {
            MvcTestResult done = backtest(asked);
            assertThat(predictions(done).values()).allSatisfy(p -> assertThat(p).isBetween(.005, .995));
            assertThat((List<String>) ApiCaller.read(done, "$.why")).isNotEmpty();
            assertThat((String) ApiCaller.read(done, "$.promoted")).isNotEmpty();
        }
    }

    @Test
    void aWindowThatIsOpenAndAHorizonOutOfRangeAreRefused() {
        assertThat(manager.post("/api/v1/backtests", "{\"cutoff\":\"2999-01-01\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("the latest cutoff possible is");
        assertThat(manager.postInChinese("/api/v1/backtests", "{\"horizonDays\":3}"))
                .hasStatus(400)
                .bodyText()
                .contains("周期须为");
    }

    @Test
    void cancelledBeforeItRunsItLeavesNothingAndIsOver() {
        MvcTestResult started = manager.post("/api/v1/backtests", CDNOW);
        String location = location(started);
        assertThat(manager.post(location + "/cancel", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("CANCELLED");
        jobs.runAll();
        assertThat(manager.get(location)).bodyJson().extractingPath("status").isEqualTo("CANCELLED");
        assertThat(manager.get(location + "/predictions.csv")).hasStatus(404);
        assertThat(manager.post(location + "/cancel", "")).hasStatus(409);
    }

    /** @param more cells for each row */
    private void imported(String file, String more, String map) {
        StringBuilder csv = new StringBuilder();
        List<String> lines = SharedFiles.lines(file);
        csv.append(lines.get(0)).append(more.isEmpty() ? "" : ",amount").append('\n');
        lines.stream().skip(1).forEach(line -> csv.append(line).append(more).append('\n'));
        MvcTestResult started = mvc.post()
                .uri("/api/v1/imports/purchases?map={map}", map)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + manager.token())
                .contentType(MediaType.parseMediaType("text/csv"))
                .content(csv.toString())
                .exchange();
        assertThat(started).hasStatus(202);
        jobs.runAll();
        assertThat(manager.get(location(started)))
                .bodyJson()
                .extractingPath("accepted")
                .isEqualTo(lines.size() - 1);
    }

    private MvcTestResult backtest(String body) {
        MvcTestResult started = manager.post("/api/v1/backtests", body);
        assertThat(started).hasStatus(202);
        jobs.runAll();
        MvcTestResult done = manager.get(location(started));
        assertThat(done).bodyJson().extractingPath("status").isEqualTo("DONE");
        return done;
    }

    private static String location(MvcTestResult answer) {
        String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
        return location == null ? "/api/v1/backtests/" + ApiCaller.read(answer, "$.id") : location;
    }

    private Map<String, Double> predictions(MvcTestResult done) {
        MvcTestResult csv = manager.get(location(done) + "/predictions.csv");
        Map<String, Double> predictions = new HashMap<>();
        List<String> lines = new ArrayList<>(
                new String(csv.getResponse().getContentAsByteArray()).lines().toList());
        assertThat(lines.remove(0)).isEqualTo("customer,p");
        lines.forEach(line -> predictions.put(line.split(",")[0], Double.parseDouble(line.split(",")[1])));
        assertThat(predictions).hasSameSizeAs(lines);
        return predictions;
    }

    private static Map<String, Integer> labels(String file) {
        Map<String, Integer> labels = new TreeMap<>();
        SharedFiles.lines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> labels.put(cells[0], Integer.parseInt(cells[1])));
        return labels;
    }

    private static void gate(MvcTestResult done, String population, int n, double auc, double brier, double ece) {
        assertThat(figure(done, population, "n")).isEqualTo(n);
        assertThat(figure(done, population, "auc")).isGreaterThanOrEqualTo(auc);
        assertThat(figure(done, population, "brier")).isLessThanOrEqualTo(brier);
        assertThat(figure(done, population, "ece")).isLessThanOrEqualTo(ece);
    }

    private static double figure(MvcTestResult done, String population, String figure) {
        List<Number> values = ApiCaller.read(done, "$.candidates[?(@.model=='LOGISTIC')]." + population + "." + figure);
        return values.get(0).doubleValue();
    }
}
