package io.liuke.web.model;

import static io.liuke.web.model.TaughtCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.Backtests;
import io.liuke.churn.Explanation;
import io.liuke.churn.Explanations;
import io.liuke.churn.RiskMove;
import io.liuke.churn.feature.FeatureGroup;
import io.liuke.customer.CustomerId;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@AutoConfigureMockMvc
@Import({TaughtCompany.class, People.class})
class ModelPagesTest {

    @Autowired
    TaughtCompany company;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Backtests backtests;

    @Autowired
    Explanations explanations;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    private StaffMember manager;

    @BeforeEach
    void begin() {
        company.begin();
        manager = people.make(Role.MANAGER);
    }

    /** Every count of the test is what somebody gets who counts the downloaded predictions. */
    @Test
    void countsOfTheTestAreThoseOfItsPredictions() {
        company.night(TODAY);
        TestView test = TestView.of(
                backtests.latest(90).orElseThrow(),
                backtests.latest(90).orElseThrow().report());
        Map<String, Double> predictions = new HashMap<>();
        backtests.predictions(new BacktestId(test.id()), row -> predictions.put(row.customerCode(), row.p()));
        Set<String> ordered = jdbc.sql("""
                        select distinct c.code from purchase p join customer c on c.id = p.customer_id
                        where p.ordered_on > :cutoff and p.ordered_on <= :closes
                        """)
                .param("cutoff", test.cutoff())
                .param("closes", test.closes())
                .query(String.class)
                .set();
        long misses = predictions.entrySet().stream()
                .filter(e -> e.getValue() > 0.7 && !ordered.contains(e.getKey()))
                .count();
        long alarms = predictions.entrySet().stream()
                .filter(e -> e.getValue() <= 0.4 && ordered.contains(e.getKey()))
                .count();
        assertThat(test.customers()).isEqualTo(predictions.size());
        assertThat(test.misses()).isEqualTo(misses);
        assertThat(test.falseAlarms()).isEqualTo(alarms);
        assertThat(misses + alarms).isPositive();
        for (TestView.Rated rated : test.classes()) {
            String path = "/model/test/" + test.id() + "/customers.csv?from=" + rated.from() + "&to=" + rated.to();
            assertThat(rows(path + "&left=true")).hasSize((int) rated.left());
            assertThat(rows(path + "&left=false")).hasSize((int) rated.stayed());
        }
        assertThat(rows("/model/test/" + test.id() + "/customers.csv?to=30&left=true"))
                .hasSize((int) misses);
        String page = text(get("/model"));
        assertThat(page).contains("missed losses", "Compared with other models", "Stability index");
        assertThat(text(get("/model/test/" + test.id() + "/customers?from=60&left=false")))
                .contains("Rated 60–100%, and ordered");
    }

    /** Held against the same counted by SQL, row by row of the history. */
    @Test
    void whatTheScoresOfThatDaySaidIsHeldAgainstWhatCame() {
        company.night(TODAY.minusDays(90));
        company.night(TODAY);
        BacktestRun run = backtests.latest(90).orElseThrow();
        BacktestReport.Shown shown =
                Objects.requireNonNull(Objects.requireNonNull(run.report()).shown());
        Map<String, Object> counted = jdbc.sql("""
                        select count(*) as n, avg(power(s.churn_probability - (o.customer_id is null)::int, 2)) as brier
                        from customer c
                        cross join lateral (
                            select churn_probability from risk_score_step h
                            where h.customer_id = c.id and h.scored_on <= :cutoff
                            order by h.scored_on desc limit 1) s
                        left join lateral (
                            select p.customer_id from purchase p
                            where p.customer_id = c.id and p.ordered_on > :cutoff and p.ordered_on <= :closes
                            limit 1) o on true
                        where s.churn_probability is not null
                        """)
                .param("cutoff", run.cutoff())
                .param("closes", run.cutoff().plusDays(run.horizonDays()))
                .query()
                .singleRow();
        assertThat(shown.n()).isEqualTo(((Long) counted.get("n")).intValue()).isPositive();
        assertThat(shown.brier()).isCloseTo((Double) counted.get("brier"), within(1e-9));
        assertThat(text(get("/model"))).contains("The scores that stood on the pages that day");
    }

    @Test
    void arithmeticOfAScoreEndsAtTheScore() {
        company.night(TODAY);
        List<Map<String, Object>> scores = jdbc.sql(
                        "select customer_id, churn_probability from risk_score order by customer_id limit 40")
                .query()
                .listOfRows();
        assertThat(scores).isNotEmpty();
        for (Map<String, Object> row : scores) {
            Explanation explanation = explanations
                    .of(new CustomerId((long) row.get("customer_id")))
                    .orElseThrow();
            double sum = explanation.average()
                    + explanation.terms().stream()
                            .mapToDouble(Explanation.Term::contribution)
                            .sum();
            assertThat(sum).isCloseTo(explanation.logOdds(), within(1e-9));
            double chance = Math.max(.005, Math.min(.995, 1 / (1 + Math.exp(-sum))));
            assertThat((double) row.get("churn_probability")).isCloseTo(chance, within(1e-9));
        }
        long id = (long) scores.get(0).get("customer_id");
        assertThat(text(get("/customers/" + id + "/score")))
                .contains("What your own past makes of it", "Days since the last order", "Profit still expected");
    }

    @Test
    void whatMovedSinceLastWeekSumsToTheChange() {
        company.night(TaughtCompany.WEEK_AGO);
        Map<Long, Double> before = scores();
        company.night(TODAY);
        Map<Long, Double> now = scores();
        List<Long> both =
                now.keySet().stream().filter(before::containsKey).limit(40).toList();
        assertThat(both).isNotEmpty();
        for (long id : both) {
            RiskMove move = explanations.move(new CustomerId(id)).orElseThrow();
            double groups =
                    move.groups().stream().mapToDouble(RiskMove.Group::logOdds).sum();
            assertThat(groups + move.model()).isCloseTo(move.logOdds(), within(1e-9));
            assertThat(move.before()).isCloseTo(before.get(id), within(1e-9));
            assertThat(move.now()).isCloseTo(now.get(id), within(1e-9));
            move.most()
                    .ifPresent(most -> assertThat(move.groups().stream()
                                    .filter(g -> g.logOdds() * move.logOdds() > 0)
                                    .findFirst()
                                    .map(RiskMove.Group::group))
                            .as("the strongest that moved the way of the score")
                            .contains(most));
        }
        assertThat(both.stream()
                        .map(id -> explanations
                                .move(new CustomerId(id))
                                .orElseThrow()
                                .most())
                        .flatMap(java.util.Optional::stream)
                        .collect(Collectors.toSet()))
                .contains(FeatureGroup.RHYTHM);
        assertThat(text(get("/customers/" + both.get(0) + "/score/move"))).contains("How it comes about");
    }

    @Test
    void laterThePageShowsWhoWasRight() {
        company.night(TODAY);
        long[] ids = jdbc
                .sql("select customer_id from risk_score order by customer_id limit 3")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        overruled(ids[0], "2025-01-10");
        overruled(ids[1], "2025-01-10");
        overruled(ids[2], "2025-06-20");
        jdbc.sql("delete from purchase where customer_id = any (:ids) and ordered_on > date '2025-01-10'")
                .param("ids", new Long[] {ids[0], ids[1], ids[2]})
                .update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        values (:id, nextval('purchase_seq'), gen_random_uuid(), '2025-02-01', '2025-02-01', 20, '2025-02-01')
                        """).param("id", ids[0]).update();
        assertThat(text(get("/model")))
                .contains("2 closed: the person was right 1 times, the model 1 times. 1 still open.")
                .contains("person was right", "model was right", "open until");
    }

    @Test
    void onlyManagersComeHere() {
        StaffMember accountManager = people.make(Role.ACCOUNT_MANAGER);
        for (String path : List.of("/model", "/model/history", "/model/try", "/model/test")) {
            assertThat(mvc.get()
                            .uri(path)
                            .with(People.signedInAs(accountManager))
                            .exchange())
                    .as(path)
                    .hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri("/model/train")
                        .with(People.signedInAs(accountManager))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(403);
    }

    private void overruled(long customer, String on) {
        jdbc.sql("""
                        insert into risk_override (customer_id, id, kind, until_on, reason, staff_id, churn_probability, created_at)
                        values (:customer, nextval('risk_override_seq'), 'FALSE_ALARM', cast(:on as date) + 30, 'on holiday', :staff,
                                0.8, cast(:on as date) + time '12:00')
                        """)
                .param("customer", customer)
                .param("on", on)
                .param("staff", manager.id().value())
                .update();
    }

    private Map<Long, Double> scores() {
        Map<Long, Double> scores = new HashMap<>();
        jdbc.sql("select customer_id, churn_probability from risk_score").query(row -> {
            scores.put(row.getLong(1), row.getDouble(2));
        });
        return scores;
    }

    private List<String> rows(String path) {
        return text(get(path)).lines().skip(1).toList();
    }

    private MvcTestResult get(String path) {
        MvcTestResult result =
                mvc.get().uri(path).with(People.signedInAs(manager)).exchange();
        assertThat(result).hasStatusOk();
        return result;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
