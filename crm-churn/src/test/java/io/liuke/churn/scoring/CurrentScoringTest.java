package io.liuke.churn.scoring;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.RiskBand;
import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoresReplaced;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRefused;
import io.liuke.churn.ScoringStatus;
import io.liuke.churn.Scorings;
import io.liuke.customer.CustomerId;
import io.liuke.derivation.Derivations;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(SmallCompany.class)
class CurrentScoringTest {

    @Autowired
    SmallCompany company;

    @Autowired
    Scorings scorings;

    @Autowired
    ScoringRunner runner;

    @Autowired
    ChurnRisks risks;

    @Autowired
    ModelCards cards;

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

    @Test
    void aDerivationIsFollowedByAScoringOfAllWhoHaveBoughtAndMayLeave() {
        company.buyers(150);
        company.customer(151);
        company.deriveAndScore();
        assertThat(count("risk_score")).isEqualTo(active()).isBetween(50, 149);
        assertThat(cards.current().orElseThrow().rung()).isEqualTo(ModelCard.PURCHASE_MODEL);
        assertThat(risks.of(new CustomerId(151))).isEmpty();
    }

    @Test
    void whoIsLostOrGivenUpHasNoScoreButStaysInViews() {
        company.buyers(150);
        company.deriveAndScore();
        int scored = count("risk_score");
        CustomerId left = all().get(0).customer();
        CustomerId givenUp = all().get(1).customer();
        jdbc.sql("update customer set state = 'LOST' where id = :id")
                .param("id", left.value())
                .update();
        jdbc.sql("update customer set state = 'NON_CUSTOMER' where id = :id")
                .param("id", givenUp.value())
                .update();
        transactions.executeWithoutResult(tx -> scorings.rescore(List.of(left)));
        assertThat(count("risk_score")).isEqualTo(scored - 1);
        ScoringId all = scorings.start(null, null);
        jobs.runAll();
        assertThat(scorings.find(all).orElseThrow().customers()).isEqualTo(scored - 2);
        assertThat(risks.of(List.of(left, givenUp))).isEmpty();
        scorings.start(TODAY, 30);
        jobs.runAll();
        assertThat(count("scoring_result")).isEqualTo(150);
    }

    @Test
    void theMoneyAtStakeExplainsThePriority() {
        company.buyers(150);
        company.deriveAndScore();
        RiskScore risk = all().get(0);
        assertThat(risk.scoredOn()).isEqualTo(TODAY);
        assertThat(risk.horizonDays()).isEqualTo(90);
        assertThat(risk.priority())
                .isCloseTo(
                        risk.moneyAtStake().doubleValue() * risk.help().doubleValue() / risk.minutes(), within(1e-3));
        assertThat(risk.moneyAtStake()).isPositive();
    }

    @Test
    void tooFewCustomersStayOnTheRungOfRhythmAndTheCardSaysWhy() {
        company.buyers(40);
        company.customer(41);
        company.orders(41, 160, 130, 100, 70);
        company.deriveAndScore();
        ModelCard card = cards.current().orElseThrow();
        assertThat(card.rung()).isEqualTo(ModelCard.RHYTHM);
        assertThat(card.why()).contains(new ModelCard.Why("FEW_CUSTOMERS", 41L, 100L));
        assertThat(card.purchaseModels()).as("fitted and shown all the same").hasSize(2);
        RiskScore risk = risk(41);
        assertThat(risk.probability()).isFalse();
        assertThat(risk.band()).as("silent for 70 days, 2.3 times the own gap").isEqualTo(RiskBand.HIGH);
        assertThat(risk.inQueue()).isTrue();
    }

    @Test
    void aCompanyWithoutOrdersIsScoredWithoutAComplaint() {
        company.customer(1);
        ScoringId id = scorings.start(null, null);
        jobs.runAll();
        assertThat(scorings.find(id).orElseThrow().status()).isEqualTo(ScoringStatus.DONE);
        assertThat(scorings.find(id).orElseThrow().customers()).isZero();
    }

    @Test
    void scoresOfThoseWhoHaveNoOrdersAnyMoreGo() {
        company.buyers(120);
        company.deriveAndScore();
        jdbc.sql("delete from purchase where customer_id = 5").update();
        company.deriveAndScore();
        assertThat(risks.of(new CustomerId(5))).isEmpty();
        assertThat(count("risk_score")).isEqualTo(active());
    }

    @Test
    void oneCustomerIsScoredByTheSameRuleAsAll() {
        company.buyers(120);
        company.deriveAndScore();
        List<RiskScore> before = all();
        transactions.executeWithoutResult(
                tx -> scorings.rescore(before.stream().map(RiskScore::customer).toList()));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aNewOrderShowsAtOnceInTheScoreOfItsCustomer() {
        company.buyers(120);
        company.deriveAndScore();
        double before = risk(11).churnProbability();
        company.orders(11, 0);
        transactions.executeWithoutResult(tx -> derivations.refresh(List.of(new CustomerId(11))));
        assertThat(risk(11).churnProbability()).isLessThan(before);
    }

    @Test
    void whoChangesWhileAllAreScoredIsScoredAfterwardsAndNobodyWaits() {
        company.buyers(120);
        company.deriveAndScore();
        double before = risk(11).churnProbability();
        company.orders(11, 0);
        transactions.executeWithoutResult(scoringAll -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke.scoring'))").query(row -> {});
            CompletableFuture.runAsync(() -> scorings.rescore(List.of(new CustomerId(11))))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(risk(11).churnProbability()).isEqualTo(before);
        jobs.runAll();
        assertThat(risk(11).churnProbability()).isLessThan(before);
    }

    @Test
    void aScoringThatFailsSaysSoAndLeavesTheScoresAsTheyWere() {
        company.buyers(120);
        company.deriveAndScore();
        List<RiskScore> before = all();
        jdbc.sql("update contact_effort set channel = 'TELEX' where channel = 'PHONE'")
                .update();
        ScoringId id = scorings.start(null, null);
        jobs.runAll();
        assertThat(scorings.find(id).orElseThrow().status()).isEqualTo(ScoringStatus.FAILED);
        assertThat(scorings.find(id).orElseThrow().failure()).isNotBlank();
        assertThat(all()).isEqualTo(before);
        jdbc.sql("update contact_effort set channel = 'PHONE' where channel = 'TELEX'")
                .update();
    }

    @Test
    void aScoringThatIsTakenUpAgainAfterItEndedDoesNothingTwice() {
        company.buyers(120);
        ScoringId id = scorings.start(null, null);
        jobs.runAll();
        runner.run(id);
        assertThat(jdbc.sql("select count(*) from purchase_model")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aScoringThatWaitsIsNotPlannedTwice() {
        company.buyers(120);
        assertThat(scorings.start(null, null)).isEqualTo(scorings.start(TODAY, 90));
        assertThat(scorings.start(TODAY, 30)).isNotEqualTo(scorings.start(null, null));
    }

    @Test
    void anotherHorizonIsAView() {
        company.buyers(120);
        company.deriveAndScore();
        List<RiskScore> before = all();
        ScoringId view = scorings.start(TODAY, 30);
        jobs.runAll();
        assertThat(scorings.find(view).orElseThrow().current()).isFalse();
        assertThat(count("scoring_result")).isEqualTo(120);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void scoresOfARunThatWasReplacedAreNotMistakenForItsOwn() {
        company.buyers(120);
        ScoringId first = scorings.start(null, null);
        jobs.runAll();
        ScoringId second = scorings.start(null, null);
        jobs.runAll();
        assertThatThrownBy(() -> scorings.scores(first, row -> {})).isInstanceOf(ScoresReplaced.class);
        int[] rows = {0};
        scorings.scores(second, row -> rows[0]++);
        assertThat(rows[0]).isEqualTo(active());
    }

    @Test
    void datesAheadAndHorizonsBeyondReasonAreRefused() {
        assertThatThrownBy(() -> scorings.start(TODAY.plusDays(1), null)).isInstanceOf(ScoringRefused.class);
        assertThatThrownBy(() -> scorings.start(null, 6)).isInstanceOf(ScoringRefused.class);
        assertThatThrownBy(() -> scorings.start(null, 731)).isInstanceOf(ScoringRefused.class);
    }

    @Test
    void aPromiseThatIsOverdueBringsACustomerIntoTheQueueWhateverTheBand() {
        company.buyers(120);
        company.customer(121);
        company.orders(121, 1, 11, 21, 31, 41, 51, 61, 71, 81, 91);
        jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, promise, owner_id, created_at)
                        values (121, 1, 'sample', :due, true, 1, :due)
                        """).param("due", TODAY.minusDays(2)).update();
        company.deriveAndScore();
        assertThat(risk(121).topReason().orElseThrow().code()).isEqualTo(ReasonCode.PROMISE_OVERDUE);
        assertThat(risk(121).band()).isEqualTo(RiskBand.LOW);
        assertThat(risk(121).inQueue()).isTrue();
    }

    private RiskScore risk(long customer) {
        return risks.of(new CustomerId(customer)).orElseThrow();
    }

    private List<RiskScore> all() {
        return risks
                .of(jdbc.sql("select customer_id from risk_score").query(Long.class).list().stream()
                        .map(CustomerId::new)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(r -> r.customer().value()))
                .toList();
    }

    private int active() {
        return jdbc.sql("select count(*) from customer where state in ('FIRST_TIME', 'REPEAT', 'LOYAL')")
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return switch (table) {
            case "risk_score" ->
                jdbc.sql("select count(*) from risk_score").query(Integer.class).single();
            default ->
                jdbc.sql("select count(*) from scoring_result")
                        .query(Integer.class)
                        .single();
        };
    }
}
