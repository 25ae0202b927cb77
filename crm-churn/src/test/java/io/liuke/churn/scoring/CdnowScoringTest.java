package io.liuke.churn.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.ModelCards;
import io.liuke.churn.ScoredRow;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.ScoringStatus;
import io.liuke.churn.Scorings;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way on real data, as of a day in the past. */
@DatabaseTest
class CdnowScoringTest {

    private static final LocalDate AS_OF = LocalDate.of(1997, 9, 30);
    private static final int CUSTOMERS = 2_357;

    @Autowired
    Scorings scorings;

    @Autowired
    ModelCards cards;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void cdnow() {
        if (jdbc.sql("select count(*) from customer").query(Integer.class).single() == 0) {
            CdnowDatabase.load(jdbc);
        }
    }

    @Test
    void cardShowsThePublishedFit() {
        ScoringId id = scored(AS_OF);
        ModelCard card = cards.of(id).orElseThrow();
        FittedModel bg = fitted(card, "BG/NBD");
        assertThat(bg.unit()).isEqualTo("week");
        assertThat(bg.customers()).isEqualTo(CUSTOMERS);
        assertThat(bg.logLikelihood()).isCloseTo(-9582.43, within(.05));
        assertThat(bg.parameters().r()).isCloseTo(.242595, withPercentage(.5));
        assertThat(bg.parameters().alpha()).isCloseTo(4.413602, withPercentage(.5));
        assertThat(bg.parameters().a()).isCloseTo(.792922, withPercentage(.5));
        assertThat(bg.parameters().b()).isCloseTo(2.425907, withPercentage(.5));
        assertThat(fitted(card, "MBG/NBD").logLikelihood()).isCloseTo(-9582.13, within(.05));
        assertThat(card.rung()).isEqualTo(ModelCard.PURCHASE_MODEL);
        assertThat(card.model()).as("the better likelihood").isEqualTo("MBG/NBD");
        assertThat(card.trainedAsOf()).isEqualTo(AS_OF);
    }

    @Test
    void everyCustomerHasAScore() {
        ScoringId id = scored(AS_OF);
        List<ScoredRow> rows = new ArrayList<>();
        scorings.scores(id, rows::add);
        assertThat(rows).hasSize(CUSTOMERS).extracting(ScoredRow::customerCode).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.churnProbability()).isBetween(.005, .995);
            assertThat(row.churnProbability() + row.buyProbability()).isCloseTo(1, within(1e-9));
            assertThat(row.moneyAtStake()).isNotNegative();
            assertThat(row.expectedOrders()).isNotNegative();
        });
        ScoringRun run = scorings.find(id).orElseThrow();
        assertThat(run.customers()).isEqualTo(CUSTOMERS);
        assertThat(run.current()).isFalse();
        assertThat(run.progress()).isEqualTo(1);
        assertThat(run.stages()).containsOnlyKeys("customers", "learn", "read", "train", "score", "write");
    }

    @Test
    void viewOfAnotherDateLeavesTheScreensAlone() {
        scored(AS_OF);
        assertThat(jdbc.sql("select count(*) from risk_score")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void scoreAddsUpToTheOrdersThatCame() {
        ScoringId id = scored(LocalDate.of(1997, 9, 30));
        double[] expected = {0};
        scorings.scores(id, row -> expected[0] += row.expectedOrders());
        long came = jdbc.sql("""
                        select count(*) from (
                            select distinct customer_id, ordered_on from purchase
                            where ordered_on > :asOf and ordered_on <= :end) days
                        """)
                .param("asOf", AS_OF)
                .param("end", AS_OF.plusDays(90))
                .query(Long.class)
                .single();
        assertThat(expected[0])
                .as("the published fit, too, is a sixth below the holiday season")
                .isCloseTo(came, withPercentage(20));
    }

    private ScoringId scored(LocalDate asOf) {
        ScoringId id = scorings.start(asOf, 90);
        jobs.runAll();
        assertThat(scorings.find(id).orElseThrow().status()).isEqualTo(ScoringStatus.DONE);
        return id;
    }

    private static FittedModel fitted(ModelCard card, String name) {
        return card.purchaseModels().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
