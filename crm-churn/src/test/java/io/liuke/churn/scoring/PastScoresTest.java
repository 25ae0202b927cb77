package io.liuke.churn.scoring;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoreHistory;
import io.liuke.churn.ScoreStep;
import io.liuke.churn.ScoringCompleted;
import io.liuke.churn.ScoringId;
import io.liuke.churn.Scorings;
import io.liuke.customer.CustomerId;
import io.liuke.derivation.Derivations;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SmallCompany.class)
class PastScoresTest {

    private static final int CUSTOMERS = 150;
    private static final int WEEKS = 12;

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
    PastScores past;

    @Autowired
    PastScoresPlanner planner;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCompanyThatHasJustBegun() {
        company.empty();
        company.buyers(CUSTOMERS);
        company.deriveAndScore();
    }

    @Test
    void eachScoreHasOneOfThirtyDaysAgoBesideItThatKnewNothingOfTheTimeSince() {
        assertThat(scores()).allSatisfy(score -> assertThat(score.past()).isNull());
        past.fill(first(), WEEKS);
        assertThat(scores()).filteredOn(score -> score.change() != null).hasSizeGreaterThan(CUSTOMERS / 10);
        RiskScore moved = scores().stream()
                .filter(score -> score.change() != null)
                .findFirst()
                .orElseThrow();
        LocalDate then = TODAY.minusWeeks(5);
        ScoringId view = scorings.start(then, null);
        jobs.runAll();
        double asOf = jdbc.sql("select churn_probability from scoring_result where run_id = ? and customer_id = ?")
                .params(view.value(), moved.customer().value())
                .query(Double.class)
                .single();
        assertThat(inForce(moved.customer(), then).churnProbability())
                .as("as a view of that day has it, as far as a step tells")
                .isCloseTo(asOf, within(0.0505));
    }

    @Test
    void todaysRowsGoOnFromTheWeekBeforeAndSayOnlyWhatIsNew() {
        past.fill(first(), WEEKS);
        assertThat(count("risk_score_step where scored_on = date '2026-06-30'")).isLessThan(CUSTOMERS / 3);
        assertThat(count("""
                risk_score_step t where band is not null and from_band is not null
                    and not is_score_step(from_probability, from_band, churn_probability, band, ranked)""")).isZero();
        assertThat(count("""
                risk_score s where (kept_on, kept_probability) is distinct from (
                    select (t.scored_on, t.churn_probability) from risk_score_step t
                    where t.customer_id = s.customer_id order by scored_on desc limit 1)""")).isZero();
        assertThat(count("""
                risk_score_step t where band is not null and not exists (
                        select from risk_score s where s.customer_id = t.customer_id)
                    and not exists (
                        select from risk_score_step n
                        where n.customer_id = t.customer_id and n.scored_on > t.scored_on)"""))
                .as("customers who have no score any more and of whom no row says it")
                .isZero();
    }

    @Test
    void theNightAfterwardsFindsNothingToMend() {
        past.fill(first(), WEEKS);
        List<String> rows = rows();
        scorings.start(null, null);
        jobs.runAll();
        assertThat(rows()).isEqualTo(rows);
        companies.viewOn(TODAY.plusDays(1));
        derivations.runNow(null);
        jobs.runAll();
        assertThat(rows()).containsAll(rows);
        assertThat(rows()).hasSizeLessThan(rows.size() + CUSTOMERS / 3);
    }

    @Test
    void whatIsThereIsNotWorkedOutAgain() {
        past.fill(first(), WEEKS);
        List<String> rows = rows();
        past.fill(first(), WEEKS + 10);
        assertThat(rows()).isEqualTo(rows);
        planner.on(new ScoringCompleted(first(), TODAY, true, CUSTOMERS));
        assertThat(count("scheduled_tasks where task_name = 'past-scores'")).isZero();
    }

    @Test
    void customersOfALaterFileOfTheFirstDayGetTheirHistoryToo() {
        past.fill(first(), WEEKS);
        lateFile(60);
        company.deriveAndScore();
        ScoringId second = newest();
        past.fill(second, WEEKS);
        assertThat(count("""
                risk_score s where s.customer_id > 1000 and not exists (
                    select from risk_score_step t where t.customer_id = s.customer_id and t.scored_on < s.scored_on)""")).isZero();
        assertThat(count("risk_score where customer_id > 1000")).isPositive();
        List<String> rows = rows();
        scorings.start(null, null);
        jobs.runAll();
        assertThat(rows()).as("the next scoring finds nothing to mend").isEqualTo(rows);
    }

    @Test
    void whatWasSeenOnAnEarlierDayIsNotWrittenAnew() {
        past.fill(first(), WEEKS);
        companies.viewOn(TODAY.plusDays(1));
        company.deriveAndScore();
        List<String> rows = rows();
        lateFile(60);
        company.deriveAndScore();
        past.fill(newest(), WEEKS);
        assertThat(rows()).containsAll(rows);
    }

    private void lateFile(int customers) {
        for (int i = 1; i <= customers; i++) {
            company.customer(1000 + i);
            company.orders(1000 + i, 300 + i, 200 + i, 140, 100, 40 + i % 30, 10 + i % 20);
        }
    }

    private ScoringId newest() {
        return new ScoringId(jdbc.sql("select max(id) from scoring_run where current")
                .query(Long.class)
                .single());
    }

    private ScoringId first() {
        return new ScoringId(jdbc.sql("select min(id) from scoring_run where current")
                .query(Long.class)
                .single());
    }

    private List<RiskScore> scores() {
        return risks.of(jdbc.sql("select customer_id from risk_score").query(Long.class).list().stream()
                .map(CustomerId::new)
                .toList());
    }

    private ScoreStep inForce(CustomerId customer, LocalDate day) {
        return history.of(customer, day.plusDays(1), 1).get(0);
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
