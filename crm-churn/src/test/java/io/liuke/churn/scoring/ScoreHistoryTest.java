package io.liuke.churn.scoring;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.PastScore;
import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoreHistory;
import io.liuke.churn.ScoreStep;
import io.liuke.churn.Scorings;
import io.liuke.customer.CustomerId;
import io.liuke.derivation.Derivations;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(SmallCompany.class)
class ScoreHistoryTest {

    private static final int CUSTOMERS = 150;

    @Autowired
    SmallCompany company;

    @Autowired
    Companies companies;

    @Autowired
    ScoreHistory history;

    @Autowired
    ChurnRisks risks;

    @Autowired
    Scorings scorings;

    @Autowired
    Derivations derivations;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        company.empty();
    }

    @ParameterizedTest(name = "after {0} {1}, {2} {3} (rank: {4}) is kept: {5}")
    @CsvSource({
        ",,        0.10,LOW,    false, true",
        "0.40,MEDIUM, 0.45,MEDIUM, false, false",
        "0.65,HIGH,   0.60,HIGH,   false, false",
        "0.40,MEDIUM, 0.451,MEDIUM, false, true",
        "0.45,MEDIUM, 0.399,MEDIUM, false, true",
        "0.59,MEDIUM, 0.60,HIGH,   false, true",
        "0.30,MEDIUM, 0.29,LOW,    false, true",
        "0.31,MEDIUM, 0.58,MEDIUM, true, false",
        "0.31,MEDIUM, 0.29,LOW,    true, true"
    })
    void aScoreIsKeptThatChangesTheBandOrMovesByMoreThanFivePoints(
            @Nullable Double kept, @Nullable String keptBand, double now, String band, boolean ranked, boolean step) {
        assertThat(jdbc.sql("select is_score_step(?, ?, ?, ?, ?)")
                        .params(kept, keptBand, now, band, ranked)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(step);
    }

    @Test
    void overDaysRowsComeOnlyWhereSomethingMovedAndDriftIsNotLost() {
        company.buyers(CUSTOMERS);
        int days = 12;
        int scored = 0;
        for (int day = 0; day < days; day++) {
            on(TODAY.plusDays(day));
            scored += count("risk_score");
            assertThat(strayed())
                    .as("scores further than a step from what is kept of them, on day %s", day)
                    .isZero();
        }
        int rows = count("risk_score_step");
        assertThat(rows).isLessThan(scored / 3).isGreaterThan(CUSTOMERS / 2);
        assertThat(count(
                        "risk_score_step where not is_score_step(from_probability, from_band, churn_probability, band, false)"
                                + " and band is not null"))
                .as("rows that say nothing new")
                .isZero();
    }

    @Test
    void aScoringDoneTwiceOnADayAddsNothing() {
        company.buyers(CUSTOMERS);
        on(TODAY);
        on(TODAY.plusDays(7));
        List<String> before = rows();
        scorings.start(null, null);
        jobs.runAll();
        assertThat(rows()).isEqualTo(before);
        List<CustomerId> everybody = rowsOf("select customer_id from risk_score");
        transactions.executeWithoutResult(tx -> scorings.rescore(everybody));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoIsLostLeavesTheHistoryAndBeginsAnewWhenBuyingAgain() {
        company.buyers(CUSTOMERS);
        on(TODAY);
        CustomerId gone = some();
        jdbc.sql("update customer set cancelled_on = :day where id = :id")
                .param("day", TODAY)
                .param("id", gone.value())
                .update();
        on(TODAY.plusDays(1));
        assertThat(kinds(gone)).containsExactly(ScoreStep.Kind.LEFT, ScoreStep.Kind.BEGIN);
        on(TODAY.plusDays(2));
        assertThat(kinds(gone)).as("gone is gone only once").hasSize(2);
        jdbc.sql("update customer set cancelled_on = null where id = :id")
                .param("id", gone.value())
                .update();
        company.orders(gone.value(), -3);
        companies.viewOn(TODAY.plusDays(3));
        transactions.executeWithoutResult(tx -> derivations.refresh(List.of(gone)));
        assertThat(kinds(gone)).startsWith(ScoreStep.Kind.BEGIN, ScoreStep.Kind.LEFT);
        assertThat(history.of(gone, null, 1).get(0).on()).isEqualTo(TODAY.plusDays(3));
        on(TODAY.plusDays(3));
        assertThat(kinds(gone)).as("the night agrees").hasSize(3);
    }

    @Test
    void whatWasScoredAfterTheDateThatIsLookedAtIsNotShown() {
        company.buyers(CUSTOMERS);
        on(TODAY);
        on(TODAY.plusDays(40));
        CustomerId moved = rowsOf(
                        "select customer_id from risk_score_step where from_band is not null and band is not null")
                .get(0);
        assertThat(history.of(moved, null, 10)).hasSize(2);
        companies.viewOn(TODAY.plusDays(10));
        assertThat(history.of(moved, null, 10)).hasSize(1);
        on(TODAY.plusDays(10));
        assertThat(count("risk_score_step where scored_on > date '2026-07-10'")).isZero();
        assertThat(strayed()).isZero();
        on(TODAY.plusDays(40));
        assertThat(strayed()).isZero();
    }

    @Test
    void lookingAtAnotherDateLeavesTheHistoryOfTodayAsItIs() {
        company.buyers(CUSTOMERS);
        on(TODAY.minusDays(10));
        on(TODAY);
        // as if these days had passed on the calendar
        jdbc.sql("update risk_score_step set viewed = false").update();
        List<String> inEarnest = rows();
        on(TODAY.minusDays(5));
        assertThat(strayed()).isZero();
        assertThat(rows()).as("and what was written meanwhile stands beside it").containsAll(inEarnest);
        companies.viewOn(null);
        assertThat(jdbc.sql("select count(*) from shown_score_step where viewed")
                        .query(Integer.class)
                        .single())
                .isZero();
        derivations.runNow(null);
        jobs.runAll();
        assertThat(rows()).containsAll(inEarnest);
        assertThat(count("risk_score_step where viewed")).isZero();
    }

    @Test
    void aViewOfAnotherDateWritesNoHistory() {
        company.buyers(CUSTOMERS);
        on(TODAY);
        List<String> before = rows();
        scorings.start(TODAY.minusDays(60), 30);
        scorings.start(TODAY, 30);
        jobs.runAll();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theArrowComparesWithTheScoreThatWasInForceThirtyDaysBefore() {
        company.buyers(CUSTOMERS);
        for (int day : new int[] {0, 12, 24, 29}) {
            on(TODAY.plusDays(day));
            assertThat(scores()).allSatisfy(score -> assertThat(score.past()).isNull());
        }
        for (int day : new int[] {31, 45, 59}) {
            on(TODAY.plusDays(day));
            assertThat(scores()).anySatisfy(score -> assertThat(score.change()).isNotNull());
            assertThat(scores())
                    .allSatisfy(score -> assertThat(score.past()).isEqualTo(inForce(score, TODAY.plusDays(day - 30))));
        }
    }

    @Test
    void aNewOrderIsAStepAtOnceAndTheNightDoesNotRepeatIt() {
        company.buyers(CUSTOMERS);
        on(TODAY);
        companies.viewOn(TODAY.plusDays(1));
        CustomerId buyer = rowsOf("select customer_id from risk_score where churn_probability between 0.5 and 0.8")
                .get(0);
        double before = risks.of(buyer).orElseThrow().churnProbability();
        company.orders(buyer.value(), -1);
        transactions.executeWithoutResult(tx -> derivations.refresh(List.of(buyer)));
        ScoreStep step = history.of(buyer, null, 1).get(0);
        assertThat(step.on()).isEqualTo(TODAY.plusDays(1));
        assertThat(step.fromProbability()).isCloseTo(before, within(1e-9));
        on(TODAY.plusDays(1));
        assertThat(history.of(buyer, null, 5)).hasSize(2);
    }

    @Test
    void anotherRungIsANewBeginningAndNoStep() {
        company.buyers(CUSTOMERS);
        on(TODAY);
        CustomerId customer = some();
        jdbc.sql("update purchase_model set rung = 'RHYTHM'").update();
        jdbc.sql("update risk_score_step set ranked = true").update();
        on(TODAY.plusDays(35));
        assertThat(kinds(some())).containsOnly(ScoreStep.Kind.BEGIN);
        assertThat(scores()).allSatisfy(score -> assertThat(score.past()).isNull());
        assertThat(history.of(customer, null, 5))
                .extracting(ScoreStep::probability)
                .contains(false);
    }

    private void on(LocalDate day) {
        companies.viewOn(day);
        company.deriveAndScore();
    }

    private CustomerId some() {
        return rowsOf("select min(customer_id) from risk_score where churn_probability < 0.7")
                .get(0);
    }

    private List<RiskScore> scores() {
        return risks.of(rowsOf("select customer_id from risk_score"));
    }

    private List<CustomerId> rowsOf(String query) {
        return jdbc.sql(query).query(Long.class).list().stream()
                .map(CustomerId::new)
                .toList();
    }

    private @Nullable PastScore inForce(RiskScore score, LocalDate day) {
        ScoreStep step = history.of(score.customer(), day.plusDays(1), 1).stream()
                .findFirst()
                .orElse(null);
        return step == null ? null : PastScore.of(step.on(), step.churnProbability(), step.band());
    }

    private List<ScoreStep.Kind> kinds(CustomerId customer) {
        return history.of(customer, null, 10).stream().map(ScoreStep::kind).toList();
    }

    /** Scores that differ from the row in force by what would have been a step. */
    private int strayed() {
        return jdbc.sql("""
                        select count(*)
                        from risk_score r
                        cross join lateral (
                            select * from shown_score_step h
                            where h.customer_id = r.customer_id
                            order by h.scored_on desc, h.viewed desc
                            limit 1
                        ) k
                        where is_score_step(k.churn_probability, k.band, r.churn_probability, r.band, false)
                           or (k.scored_on, k.churn_probability) is distinct from (r.kept_on, r.kept_probability)
                        """).query(Integer.class).single();
    }

    private List<String> rows() {
        return jdbc.sql("select t::text from risk_score_step t order by customer_id, scored_on, viewed")
                .query(String.class)
                .list();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
