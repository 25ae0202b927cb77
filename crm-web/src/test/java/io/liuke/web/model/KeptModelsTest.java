package io.liuke.web.model;

import static io.liuke.web.model.TaughtCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.KeptModel;
import io.liuke.churn.KeptModels;
import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelRefused;
import io.liuke.churn.RiskScore;
import io.liuke.customer.CustomerId;
import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import java.util.List;
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
class KeptModelsTest {

    @Autowired
    TaughtCompany company;

    @Autowired
    KeptModels models;

    @Autowired
    ChurnRisks risks;

    @Autowired
    Companies companies;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

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

    @Test
    void whatWasLearntHoldsForAWeek() {
        company.night(TODAY.minusDays(8));
        LogisticCard first = logistic(inUse().card());
        company.night(TODAY.minusDays(2));
        assertThat(logistic(inUse().card())).as("six days later").isEqualTo(first);
        assertThat(inUse().card().trainedAsOf()).isEqualTo(TODAY.minusDays(2));
        assertThat(inUse().card().calibration()).isNotEmpty();
        company.night(TODAY);
        assertThat(logistic(inUse().card()).learntFrom()).as("eight days later").isEqualTo(TODAY);
    }

    @Test
    void manyImportedRowsOrAPersonMakeItLearnAnew() {
        company.night(TODAY.minusDays(3));
        imported(30);
        company.night(TODAY.minusDays(2));
        assertThat(logistic(inUse().card()).learntFrom()).as("a few rows").isEqualTo(TODAY.minusDays(3));
        imported(200);
        company.night(TODAY.minusDays(1));
        assertThat(logistic(inUse().card()).learntFrom()).as("many rows").isEqualTo(TODAY.minusDays(1));
        companies.viewOn(TODAY);
        assertThat(post("/model/train")).hasStatus3xxRedirection();
        jobs.runAll();
        assertThat(logistic(inUse().card()).learntFrom()).as("asked for").isEqualTo(TODAY);
    }

    /** By the page: back to the model of before, kept over nights, and let go again. */
    @Test
    void onceGoneBackToAModelIsKeptUntilItIsLetGo() {
        company.night(TODAY.minusDays(30));
        KeptModel old = inUse();
        company.night(TODAY.minusDays(2));
        assertThat(inUse().id()).isNotEqualTo(old.id());
        assertThat(page("/model/history/" + old.id().value())).contains("Go back to this model", "Weights");
        String keep = "/model/history/" + old.id().value() + "/keep";
        assertThat(post(keep, "reason", " ").getResponse().getStatus()).isEqualTo(200);
        assertThat(models.pin()).as("without a reason").isEmpty();
        assertThat(post(keep, "reason", "The new one cries wolf")).hasStatus3xxRedirection();
        jobs.runAll();
        assertThat(inUse().id()).isEqualTo(old.id());
        company.night(TODAY);
        assertThat(inUse().id()).as("the night after").isEqualTo(old.id());
        assertThat(inUse().to()).isEqualTo(TODAY);
        assertThat(page("/model")).contains("The new one cries wolf", "Learn anew again");
        assertThat(post("/model/let-go")).hasStatus3xxRedirection();
        jobs.runAll();
        assertThat(models.pin()).isEmpty();
        assertThat(logistic(inUse().card()).learntFrom()).isEqualTo(TODAY);
        assertThat(page("/model/history")).contains("Models of past nights");
    }

    @Test
    void modelOfAnotherHorizonIsNotGoneBackTo() {
        company.night(TODAY);
        KeptModel model = inUse();
        jdbc.sql("update company set horizon_days = 60").update();
        try {
            assertThatThrownBy(() -> models.keep(model.id(), "why not", manager.id()))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessage("OTHER_HORIZON");
            assertThat(models.pin()).isEmpty();
        } finally {
            jdbc.sql("update company set horizon_days = 90").update();
        }
    }

    @Test
    void rangeHoldsTheScoreAndTheMoney() {
        company.night(TODAY);
        List<CustomerId> ids = jdbc.sql("select customer_id from risk_score").query(Long.class).list().stream()
                .map(CustomerId::new)
                .toList();
        List<RiskScore> scores = risks.of(ids);
        assertThat(scores).hasSizeGreaterThan(100);
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.range()).isNotNull();
            assertThat(score.range().low()).isBetween(0.0, score.churnProbability());
            assertThat(score.range().high()).isBetween(score.churnProbability(), 1.0);
            assertThat(score.range().stakeLow()).isBetween(java.math.BigDecimal.ZERO, score.moneyAtStake());
            assertThat(score.range().stakeHigh()).isGreaterThanOrEqualTo(score.moneyAtStake());
            assertThat(score.lifetimeProfit()).isNotNull();
        });
        assertThat(scores)
                .as("and says something")
                .anySatisfy(score ->
                        assertThat(score.range().high() - score.range().low()).isBetween(0.01, 0.3));
    }

    private KeptModel inUse() {
        List<KeptModel> latest = models.latest(1);
        assertThat(latest).hasSize(1);
        assertThat(latest.get(0).inUse()).isTrue();
        return latest.get(0);
    }

    private static LogisticCard logistic(ModelCard card) {
        assertThat(card.logistic()).isNotNull();
        return card.logistic();
    }

    private void imported(int rows) {
        jdbc.sql("""
                        insert into import_run (id, kind, status, created, created_at, finished_at)
                        values ((select coalesce(max(id), 0) + 1 from import_run), 'PURCHASES', 'DONE', :rows, now(), now())
                        """).param("rows", rows).update();
    }

    private MvcTestResult post(String path, String... form) {
        var request =
                mvc.post().uri(path).with(People.signedInAs(manager)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private String page(String path) {
        MvcTestResult result =
                mvc.get().uri(path).with(People.signedInAs(manager)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
