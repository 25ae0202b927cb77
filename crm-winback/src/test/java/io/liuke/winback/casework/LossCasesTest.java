package io.liuke.winback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.liuke.customer.CustomerId;
import io.liuke.customer.HandoverKind;
import io.liuke.customer.NewOwner;
import io.liuke.customer.Ownership;
import io.liuke.derivation.BusinessDateMovedBack;
import io.liuke.derivation.CustomersRederived;
import io.liuke.derivation.DerivationCompleted;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.winback.CaseId;
import io.liuke.winback.CaseKind;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseStage;
import io.liuke.winback.CaseStep;
import io.liuke.winback.CaseView;
import io.liuke.winback.Cases;
import io.liuke.winback.StageMove;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class LossCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReadModel read;

    @Autowired
    private Ownership ownership;

    private CaseFixture rows;
    private long owner;

    @BeforeEach
    void setUp() {
        rows = new CaseFixture(jdbc);
        owner = rows.staff("chen");
    }

    @Test
    void aLostCustomerGetsAWinBackCaseOfTheirOwner() {
        long lost = lostCustomer("A");
        assertThat(derive(DAY)).isEqualTo(1);
        CaseView opened = onlyCase(lost);
        assertThat(opened.kind()).isEqualTo(CaseKind.WIN_BACK);
        assertThat(opened.stage()).isEqualTo(CaseStage.TO_INVESTIGATE);
        assertThat(opened.ownerId()).isEqualTo(owner);
        assertThat(steps(lost)).extracting(CaseStep::toStage).containsExactly(CaseStage.TO_INVESTIGATE);
    }

    @Test
    void derivingTwiceChangesNothing() {
        lostCustomer("A");
        long back = lostCustomer("B");
        derive(DAY);
        comesBack(back, DAY.plusDays(2));
        derive(DAY.plusDays(3));
        assertThat(derive(DAY.plusDays(3))).isZero();
        assertThat(derive(DAY.plusDays(4))).isZero();
    }

    @Test
    void theNextOrderClosesTheCaseAsWonBack() {
        long customer = lostCustomer("A");
        derive(DAY);
        long order = comesBack(customer, DAY.plusDays(5));
        derive(DAY.plusDays(6));
        CaseView won = onlyCase(customer);
        assertThat(won.stage()).isEqualTo(CaseStage.WON_BACK);
        assertThat(won.wonByPurchase()).isEqualTo(order);
        assertThat(won.closedOn()).isEqualTo(DAY.plusDays(6));
        assertThat(steps(customer))
                .extracting(CaseStep::toStage)
                .containsExactly(CaseStage.TO_INVESTIGATE, CaseStage.WON_BACK);
    }

    @Test
    void aCaseThatRestsUntilLaterIsWonBackTooByAnOrder() {
        long customer = lostCustomer("A");
        derive(DAY);
        StageMove later = new StageMove(CaseStage.LATER, "after the summer", DAY.plusDays(90));
        cases.move(new CustomerId(customer), caseId(customer), later, new StaffId(owner), 0);
        assertThat(derive(DAY.plusDays(1))).isZero();
        comesBack(customer, DAY.plusDays(5));
        derive(DAY.plusDays(6));
        assertThat(onlyCase(customer).stage()).isEqualTo(CaseStage.WON_BACK);
        assertThat(onlyCase(customer).laterOn()).isNull();
    }

    @Test
    void whoIsLostAgainAfterComingBackGetsANewCase() {
        long customer = lostCustomer("A");
        derive(DAY);
        comesBack(customer, DAY.plusDays(5));
        rows.state(customer, "LOST", DAY.plusDays(200));
        derive(DAY.plusDays(201));
        assertThat(read.ofCustomer(new CustomerId(customer)))
                .extracting(CaseView::stage)
                .containsExactly(CaseStage.TO_INVESTIGATE, CaseStage.WON_BACK);
    }

    @Test
    void aGivenUpLossIsNotTakenUpAgainEvenIfTheRuleMovesItsDay() {
        long customer = lostCustomer("A");
        derive(DAY);
        StageMove giveUp = new StageMove(CaseStage.GIVEN_UP, "shop closed", null);
        cases.move(new CustomerId(customer), caseId(customer), giveUp, new StaffId(owner), 0);
        rows.state(customer, "LOST", DAY.plusDays(20));
        assertThat(derive(DAY.plusDays(21))).isZero();
    }

    @Test
    void anOpenSaveCaseEndsAsLostWithItsCustomerAndTheWinBackCaseFollows() {
        long customer = rows.customer("A", "REPEAT", DAY.minusDays(200), DAY.minusDays(100), owner);
        cases.openSaveCase(new CustomerId(customer), new StaffId(owner), null);
        openedOn(customer, DAY.minusDays(10));
        rows.state(customer, "LOST", DAY);
        derive(DAY);
        assertThat(read.ofCustomer(new CustomerId(customer)))
                .extracting(CaseView::kind, CaseView::stage)
                .containsExactly(
                        tuple(CaseKind.WIN_BACK, CaseStage.TO_INVESTIGATE), tuple(CaseKind.SAVE, CaseStage.LOST));
    }

    @Test
    void aLossTakenBackByLateDataWithdrawsItsCase() {
        long customer = lostCustomer("A");
        derive(DAY);
        rows.facts(customer, DAY.minusDays(20));
        rows.state(customer, "REPEAT", DAY.minusDays(200));
        derive(DAY.plusDays(1));
        assertThat(onlyCase(customer).stage()).isEqualTo(CaseStage.WITHDRAWN);
    }

    @Test
    void theCaseOfACustomerGivenUpIsGivenUp() {
        long customer = lostCustomer("A");
        derive(DAY);
        rows.state(customer, "NON_CUSTOMER", DAY.plusDays(1));
        derive(DAY.plusDays(1));
        assertThat(onlyCase(customer).stage()).isEqualTo(CaseStage.GIVEN_UP);
    }

    private long lostCustomer(String code) {
        return rows.customer(code, "LOST", DAY.minusDays(3), DAY.minusDays(100), owner);
    }

    private long comesBack(long customer, LocalDate day) {
        long order = rows.order(customer, day);
        rows.returnedByPurchase(customer, day);
        return order;
    }

    @Test
    void aViewOfAnotherDateOpensNoCase() {
        lostCustomer("A");
        events.publishEvent(new DerivationCompleted(2, DAY, false, null));
        assertThat(stepsWritten()).isZero();
    }

    @Test
    void backToAnEarlierDateACaseThatNobodyTouchedHasNotHappenedYet() {
        long untouched = lostCustomer("A");
        long touched = lostCustomer("B");
        derive(DAY);
        StageMove later = new StageMove(CaseStage.LATER, "after the summer", DAY.plusDays(90));
        cases.move(new CustomerId(touched), caseId(touched), later, new StaffId(owner), 0);
        events.publishEvent(new BusinessDateMovedBack(DAY.minusDays(200)));
        rows.state(untouched, "REPEAT", DAY.minusDays(250));
        rows.state(touched, "REPEAT", DAY.minusDays(250));
        derive(DAY.minusDays(200));
        assertThat(read.ofCustomer(new CustomerId(untouched))).isEmpty();
        assertThat(onlyCase(touched).stage())
                .as("people's work is kept as it was")
                .isEqualTo(CaseStage.LATER);
    }

    @Test
    void derivingAFewCustomersTouchesTheirCasesOnly() {
        long one = lostCustomer("A");
        long other = lostCustomer("B");
        events.publishEvent(new CustomersRederived(List.of(new CustomerId(one)), DAY));
        assertThat(read.ofCustomer(new CustomerId(one))).hasSize(1);
        assertThat(read.ofCustomer(new CustomerId(other))).isEmpty();
    }

    @Test
    void theOpenCaseGoesToTheNewOwnerOfTheCustomer() {
        long customer = lostCustomer("A");
        derive(DAY);
        StaffId next = new StaffId(rows.staff("li"));
        StaffId chen = new StaffId(owner);
        ownership.handOver(HandoverKind.HAND, chen, List.of(new NewOwner(new CustomerId(customer), next)), null, chen);
        assertThat(onlyCase(customer).ownerId()).isEqualTo(next.value());
    }

    private void openedOn(long customer, LocalDate day) {
        jdbc.sql("update retention_case set opened_on = :day where customer_id = :customer")
                .param("day", day)
                .param("customer", customer)
                .update();
    }

    /** How many steps the derivation made. */
    private int derive(LocalDate asOf) {
        int before = stepsWritten();
        events.publishEvent(new DerivationCompleted(1, asOf, true, null));
        return stepsWritten() - before;
    }

    private int stepsWritten() {
        return jdbc.sql("select count(*) from retention_case_step")
                .query(Integer.class)
                .single();
    }

    private CaseView onlyCase(long customer) {
        List<CaseView> all = read.ofCustomer(new CustomerId(customer));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private CaseId caseId(long customer) {
        return new CaseId(onlyCase(customer).id());
    }

    private List<CaseStep> steps(long customer) {
        return read.steps(new CustomerId(customer), caseId(customer));
    }
}
