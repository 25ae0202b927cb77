package io.liuke.winback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.liuke.customer.CustomerId;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.winback.CaseAlreadyOpen;
import io.liuke.winback.CaseId;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseStage;
import io.liuke.winback.CaseStep;
import io.liuke.winback.CaseView;
import io.liuke.winback.Cases;
import io.liuke.winback.Diagnosis;
import io.liuke.winback.DiagnosisMissing;
import io.liuke.winback.IllegalStageMove;
import io.liuke.winback.LossCause;
import io.liuke.winback.NotAtRisk;
import io.liuke.winback.StageMove;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReadModel read;

    private CaseFixture rows;
    private CustomerId customer;
    private StaffId chen;
    private StaffId li;

    @BeforeEach
    void setUp() {
        rows = new CaseFixture(jdbc);
        chen = new StaffId(rows.staff("chen"));
        li = new StaffId(rows.staff("li"));
        customer = new CustomerId(rows.customer("A", "LOYAL", DAY, DAY, chen.value()));
    }

    @Test
    void aSaveCaseBelongsToTheOwnerOfTheCustomerWhoeverOpensIt() {
        cases.openSaveCase(customer, li, "asked for a better price");
        assertThat(open().ownerId()).isEqualTo(chen.value());
        assertThat(open().stage()).isEqualTo(CaseStage.AT_RISK);
        assertThat(read.steps(customer, new CaseId(open().id())))
                .extracting(CaseStep::by, CaseStep::note)
                .containsExactly(tuple("li", "asked for a better price"));
    }

    @Test
    void aCustomerHasAtMostOneOpenCase() {
        cases.openSaveCase(customer, chen, null);
        assertThatThrownBy(() -> cases.openSaveCase(customer, chen, null)).isInstanceOf(CaseAlreadyOpen.class);
    }

    @Test
    void aLostCustomerGetsNoSaveCase() {
        rows.state(customer.value(), "LOST", DAY);
        assertThatThrownBy(() -> cases.openSaveCase(customer, chen, null)).isInstanceOf(NotAtRisk.class);
    }

    @Test
    void aSaveCaseGoesItsWholeWayAndKeepsTheOutcome() {
        CaseId id = cases.openSaveCase(customer, chen, null);
        Diagnosis diagnosis = new Diagnosis(LossCause.PRICE, LossCause.SERVICE, "three late answers in May");
        cases.diagnose(customer, id, diagnosis, chen, 0);
        assertThat(open().stage()).isEqualTo(CaseStage.DIAGNOSED);
        assertThat(open().causeStated()).isEqualTo(LossCause.PRICE);
        assertThat(open().causeVerified()).isEqualTo(LossCause.SERVICE);
        move(CaseStage.PLAN, null);
        move(CaseStage.SAVING, null);
        move(CaseStage.SAVED, "ordered again after the visit");
        CaseView ended = read.ofCustomer(customer).get(0);
        assertThat(ended.isOpen()).isFalse();
        assertThat(ended.outcomeNote()).isEqualTo("ordered again after the visit");
        assertThat(read.steps(customer, id)).hasSize(5);
    }

    @Test
    void aDiagnosisCorrectedLaterDoesNotMoveTheCase() {
        CaseId id = cases.openSaveCase(customer, chen, null);
        cases.diagnose(customer, id, new Diagnosis(LossCause.PRICE, null, null), chen, 0);
        move(CaseStage.PLAN, null);
        cases.diagnose(customer, id, new Diagnosis(LossCause.PRICE, LossCause.BILLING, null), chen, open().version());
        assertThat(open().stage()).isEqualTo(CaseStage.PLAN);
        assertThat(open().causeVerified()).isEqualTo(LossCause.BILLING);
    }

    @Test
    void anIllegalMoveIsRefusedAndChangesNothing() {
        cases.openSaveCase(customer, chen, null);
        assertThatThrownBy(() -> move(CaseStage.SAVED, null)).isInstanceOf(IllegalStageMove.class);
        assertThat(open().stage()).isEqualTo(CaseStage.AT_RISK);
    }

    @Test
    void withoutACauseACaseIsNotDiagnosed() {
        cases.openSaveCase(customer, chen, null);
        assertThatThrownBy(() -> move(CaseStage.DIAGNOSED, "seen to")).isInstanceOf(DiagnosisMissing.class);
        assertThat(open().stage()).isEqualTo(CaseStage.AT_RISK);
    }

    @Test
    void whoActsOnAnOldVersionIsToldSo() {
        CaseId id = cases.openSaveCase(customer, chen, null);
        cases.diagnose(customer, id, new Diagnosis(LossCause.PRICE, null, null), chen, 0);
        StageMove plan = new StageMove(CaseStage.PLAN, null, null);
        assertThatThrownBy(() -> cases.move(customer, id, plan, li, 0)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void aCaseOpenedByMistakeIsWithdrawnAndAnotherMayFollow() {
        cases.openSaveCase(customer, chen, null);
        move(CaseStage.WITHDRAWN, null);
        cases.openSaveCase(customer, chen, null);
        assertThat(read.ofCustomer(customer)).hasSize(2);
    }

    private CaseView open() {
        return read.openOf(customer).orElseThrow();
    }

    private void move(CaseStage to, String note) {
        CaseView now = open();
        cases.move(customer, new CaseId(now.id()), new StageMove(to, note, null), chen, now.version());
    }
}
