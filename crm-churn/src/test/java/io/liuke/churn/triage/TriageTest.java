package io.liuke.churn.triage;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.OverrideId;
import io.liuke.churn.OverrideKind;
import io.liuke.churn.RiskOverride;
import io.liuke.churn.Triage;
import io.liuke.churn.TriageRefused;
import io.liuke.churn.scoring.SmallCompany;
import io.liuke.customer.CustomerId;
import io.liuke.shared.Companies;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SmallCompany.class)
class TriageTest {

    private static final CustomerId CUSTOMER = new CustomerId(10);
    private static final StaffId LI = new StaffId(1);

    @Autowired
    SmallCompany company;

    @Autowired
    Triage triage;

    @Autowired
    ChurnRisks risks;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void scoredCompany() {
        company.empty();
        company.buyers(120);
        company.deriveAndScore();
    }

    @Test
    void aSnoozeLastsUntilItsDay() {
        OverrideId id = triage.snooze(CUSTOMER, TODAY.plusDays(7), " on holiday ", LI);
        RiskOverride active = triage.active(CUSTOMER).orElseThrow();
        assertThat(active.id()).isEqualTo(id);
        assertThat(active.kind()).isEqualTo(OverrideKind.SNOOZE);
        assertThat(active.reason()).isEqualTo("on holiday");
        companies.viewOn(TODAY.plusDays(6));
        assertThat(triage.active(CUSTOMER)).isPresent();
        companies.viewOn(TODAY.plusDays(7));
        assertThat(triage.active(CUSTOMER)).isEmpty();
    }

    @Test
    void aFalseAlarmKeepsWhatTheModelSaid() {
        double said = risks.of(CUSTOMER).orElseThrow().churnProbability();
        triage.falseAlarm(CUSTOMER, TODAY.plusDays(30), "orders by contract now", LI);
        RiskOverride active = triage.active(CUSTOMER).orElseThrow();
        assertThat(active.kind()).isEqualTo(OverrideKind.FALSE_ALARM);
        assertThat(active.churnProbability()).isCloseTo(said, within(1e-12));
        assertThat(active.by()).isEqualTo(LI);
    }

    @Test
    void aNewDecisionEndsTheOneBefore() {
        triage.snooze(CUSTOMER, TODAY.plusDays(7), "later", LI);
        triage.falseAlarm(CUSTOMER, TODAY.plusDays(30), "no", LI);
        assertThat(triage.history(CUSTOMER))
                .extracting(RiskOverride::kind)
                .containsExactly(OverrideKind.FALSE_ALARM, OverrideKind.SNOOZE);
        assertThat(triage.history(CUSTOMER))
                .filteredOn(o -> o.endedAt() == null)
                .hasSize(1);
    }

    @Test
    void endingIsUndo() {
        OverrideId id = triage.snooze(CUSTOMER, TODAY.plusDays(7), "later", LI);
        triage.end(CUSTOMER, id);
        triage.end(CUSTOMER, id);
        assertThat(triage.active(CUSTOMER)).isEmpty();
        assertThat(triage.history(CUSTOMER)).hasSize(1);
    }

    @Test
    void aSnoozeEndsEarlyWhenTheRiskJumpsByFifteenPoints() {
        triage.snooze(CUSTOMER, TODAY.plusDays(300), "later", LI);
        rememberedProbability(risks.of(CUSTOMER).orElseThrow().churnProbability() - .149);
        company.deriveAndScore();
        assertThat(triage.active(CUSTOMER)).isPresent();
        rememberedProbability(risks.of(CUSTOMER).orElseThrow().churnProbability() - .151);
        company.deriveAndScore();
        assertThat(triage.active(CUSTOMER)).isEmpty();
    }

    @Test
    void aFalseAlarmIsThePersonsWordAndStands() {
        triage.falseAlarm(CUSTOMER, TODAY.plusDays(300), "no", LI);
        rememberedProbability(0);
        company.deriveAndScore();
        assertThat(triage.active(CUSTOMER)).isPresent();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingWritten() {
        assertRefused(TODAY, "later", CUSTOMER, TriageRefused.Cause.DATE_NOT_AHEAD);
        assertRefused(TODAY.plusDays(366), "later", CUSTOMER, TriageRefused.Cause.DATE_TOO_FAR);
        assertRefused(TODAY.plusDays(1), "  ", CUSTOMER, TriageRefused.Cause.NO_REASON);
        assertRefused(TODAY.plusDays(1), "later", new CustomerId(999), TriageRefused.Cause.NOT_SCORED);
        assertThat(triage.history(CUSTOMER)).isEmpty();
    }

    private void assertRefused(LocalDate until, String reason, CustomerId customer, TriageRefused.Cause cause) {
        assertThatThrownBy(() -> triage.snooze(customer, until, reason, LI))
                .isInstanceOfSatisfying(
                        TriageRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(cause));
    }

    private void rememberedProbability(double probability) {
        jdbc.sql("update risk_override set churn_probability = :p")
                .param("p", probability)
                .update();
    }
}
