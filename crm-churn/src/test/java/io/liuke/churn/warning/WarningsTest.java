package io.liuke.churn.warning;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static io.liuke.churn.warning.WarnedCompany.condition;
import static io.liuke.churn.warning.WarnedCompany.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.churn.scoring.SmallCompany;
import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which day each condition fires, and what becomes of a warning. */
@DatabaseTest(properties = "liuke.score-history.weeks=0")
@Import({SmallCompany.class, WarnedCompany.class})
class WarningsTest {

    private static final StaffId LI = new StaffId(1);

    @Autowired
    SmallCompany company;

    @Autowired
    WarnedCompany warned;

    @Autowired
    WarningRunner runner;

    @Autowired
    WarningPreviews previews;

    @Autowired
    RuleRecords records;

    @Autowired
    Warnings warnings;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneCustomer() {
        warned.empty();
        company.customer(1);
        warned.state(1, "REPEAT", 400);
    }

    @Test
    void silenceFiresOnTheFirstDayBeyondTwiceTheOwnGap() {
        company.orders(1, 110, 90, 70, 50);
        assertThat(daysAgo(only(ConditionKind.SILENCE, "2"))).containsExactly(9);
    }

    @Test
    void silenceTakesTwoWeeksAtLeastAndThreeOrderDays() {
        company.orders(1, 33, 32, 31, 30);
        company.customer(2);
        warned.state(2, "REPEAT", 400);
        company.orders(2, 80, 60);
        assertThat(daysAgo(only(ConditionKind.SILENCE, "2"))).containsExactly(16);
    }

    @Test
    void anOrderThatWasKnownLateDoesNotUndoTheSilenceOfBefore() {
        company.orders(1, 110, 90, 70, 20);
        jdbc.sql("update purchase set known_on = :late where ordered_on = :on")
                .param("late", TODAY.minusDays(15))
                .param("on", TODAY.minusDays(20))
                .update();
        // twenty days' rhythm: beyond forty on the 41st day after the last order that was known
        assertThat(daysAgo(only(ConditionKind.SILENCE, "2"))).containsExactly(29);
    }

    @Test
    void spendFiresOnTheDayOnWhichNinetyDaysBroughtSoMuchLessThanTheNinetyBefore() {
        company.orders(1, 200, 180, 160, 140, 120, 60, 5);
        // until 30 days ago the 90 days held two orders of five before: the one of 120 days ago left them then
        assertThat(daysAgo(only(ConditionKind.SPEND_FALLING, "60"))).containsExactly(30);
    }

    @Test
    void aBrokenPromiseFiresTheDayAfterItWasDueAndEndsWhenItIsKept() {
        warned.promise(1, 30, 20, 10);
        WarningRuleId rule = warned.rule(only(ConditionKind.PROMISE_BROKEN, "1"));
        warned.ranTo(TODAY.minusDays(25));
        runner.run(TODAY.minusDays(15));
        assertThat(endedDaysAgo()).isNull();
        runner.run(TODAY);
        assertThat(warned.warnings(rule)).containsExactly(fired(19));
        assertThat(endedDaysAgo()).isEqualTo(10);
    }

    @Test
    void aPromiseThatWasMadeAfterItsDayIsNotKnownBefore() {
        warned.promise(1, 5, 20, null);
        assertThat(daysAgo(only(ConditionKind.PROMISE_BROKEN, "1"))).containsExactly(5);
    }

    @Test
    void aLeavingOwnerIsNewsNotBeforeItIsKnown() {
        warned.ownerLeaves(3, 12);
        assertThat(daysAgo(only(ConditionKind.OWNER_LEAVING, "30"))).containsExactly(12);
        assertThat(daysAgo(only(ConditionKind.OWNER_LEAVING, "7"))).containsExactly(4);
    }

    @Test
    void whoBecomesKeyWhileSilentIsWarnedOfThen() {
        company.orders(1, 110, 90, 70, 50);
        warned.tier(1, "MAJOR", 4);
        assertThat(daysAgo(new Conditions(
                        condition(ConditionKind.SILENCE, "2"),
                        Joined.AND,
                        condition(ConditionKind.LARGE_CUSTOMER, "0"))))
                .containsExactly(4);
    }

    @Test
    void stepsAddUpToAJumpWithinThirtyDays() {
        warned.step(1, 40, .20, .27);
        warned.step(1, 20, .27, .34);
        warned.step(1, 6, .34, .42);
        assertThat(daysAgo(only(ConditionKind.PROBABILITY_JUMP, "15"))).containsExactly(6);
        assertThat(daysAgo(only(ConditionKind.PROBABILITY_JUMP, "16"))).isEmpty();
    }

    @Test
    void chargesAfterTheCancellationAreOneAndTheSameAndOfTheLostToo() {
        warned.state(1, "LOST", 70);
        warned.cancelled(1, 70);
        warned.charge(1, 75);
        warned.charge(1, 60);
        warned.charge(1, 30);
        assertThat(daysAgo(only(ConditionKind.CANCELLED_BILLED, "0"))).containsExactly(60);
    }

    @Test
    void aLoyalCustomerWithoutContactIsCountedFromTheLastOne() {
        warned.state(1, "LOYAL", 300);
        warned.talk(1, 15, 70);
        assertThat(daysAgo(only(ConditionKind.NO_CONTACT, "60"))).containsExactly(10);
        warned.talk(1, 15, 12);
        assertThat(daysAgo(only(ConditionKind.NO_CONTACT, "60"))).isEmpty();
    }

    @Test
    void whereContactsAreNotLoggedNobodyIsNeglected() {
        warned.state(1, "LOYAL", 300);
        assertThat(daysAgo(only(ConditionKind.NO_CONTACT, "60"))).isEmpty();
    }

    @Test
    void theLostAreTheBusinessOfWinBack() {
        company.orders(1, 110, 90, 70, 50);
        warned.state(1, "LOST", 20);
        assertThat(daysAgo(only(ConditionKind.SILENCE, "2"))).isEmpty();
    }

    @Test
    void whatWasGoneForLessThanAWeekHasNotBegunAnew() {
        warned.promise(1, 40, 30, 20);
        warned.promise(1, 40, 15, 10);
        warned.promise(1, 40, 2, null);
        // six days after the first one was kept the next is broken; nine after that the last one
        assertThat(daysAgo(only(ConditionKind.PROMISE_BROKEN, "1"))).containsExactly(29, 1);
    }

    @Test
    void oneOpenWarningForACustomerAndRuleHoweverOftenItRuns() {
        warned.promise(1, 30, 3, null);
        warned.promise(1, 30, 2, null);
        WarningRuleId rule = warned.rule(only(ConditionKind.PROMISE_BROKEN, "1"));
        runner.run(TODAY.minusDays(1));
        runner.run(TODAY);
        runner.run(TODAY);
        runner.run(TODAY.minusDays(1));
        assertThat(warned.warnings(rule)).containsExactly(fired(2));
    }

    @Test
    void theNightRunsAfterTheScoringAndARuleThatIsOffDoesNot() {
        WarningRuleId on = warned.rule(only(ConditionKind.SILENCE, "2"));
        WarningRuleId off = warned.rule(only(ConditionKind.SILENCE, "2"));
        jdbc.sql("update warning_rule set enabled = false where id = :id")
                .param("id", off.value())
                .update();
        company.orders(1, 105, 85, 65, 45);
        company.deriveAndScore();
        assertThat(warned.warnings(on)).containsExactly(fired(4));
        assertThat(warned.warnings(off)).isEmpty();
        assertThat(records.all().get(off)).isEqualTo(new RuleRecord(off, RuleFigures.NONE, 0, 0, 0, 0, 0));
    }

    @Test
    void precisionIsOfThoseWhoseHorizonIsOver() {
        for (int customer = 2; customer <= 4; customer++) {
            company.customer(customer);
            warned.state(customer, "REPEAT", 400);
        }
        for (int customer = 1; customer <= 4; customer++) {
            warned.promise(customer, 150, customer == 4 ? 30 : 120, null);
        }
        company.orders(1, 90);
        Preview preview = previews.compute(only(ConditionKind.PROMISE_BROKEN, "1"));
        assertThat(preview.recent()).isEqualTo(new RuleFigures(1, 0, 0, 1));
        assertThat(preview.settled()).isEqualTo(new RuleFigures(3, 2, 1, 0));
        assertThat(preview.settled().precisionLow()).isBetween(.2, .21);
        assertThat(preview.settled().precisionHigh()).isBetween(.93, .94);
    }

    @Test
    void theMinutesOfARuleAreThoseBetweenTheWarningAndItsEnd() {
        warned.promise(1, 30, 20, 5);
        WarningRuleId rule = warned.rule(only(ConditionKind.PROMISE_BROKEN, "1"));
        warned.ranTo(TODAY.minusDays(25));
        runner.run(TODAY);
        jdbc.sql("update warning set recorded_at = fired_on").update();
        warned.talk(1, 7, 25);
        warned.talk(1, 15, 10);
        warned.talk(1, 30, 2);
        assertThat(records.all().get(rule).minutes()).isEqualTo(15);
        assertThat(records.all().get(rule).minutesEach()).isEqualTo(15);
    }

    @Test
    void aWordTakesAWarningOffTheListAndCanBeTakenBack() {
        warned.promise(1, 30, 3, null);
        WarningRuleId rule = warned.rule(only(ConditionKind.PROMISE_BROKEN, "1"));
        runner.run(TODAY);
        WarningId id = new WarningId(
                jdbc.sql("select id from warning").query(Long.class).single());
        warnings.judge(new CustomerId(1), id, true, LI);
        assertThat(records.all().get(rule))
                .extracting(RuleRecord::standing, RuleRecord::judged, RuleRecord::useful)
                .containsExactly(0L, 1L, 1L);
        warnings.takeBack(new CustomerId(1), id, LI);
        assertThat(records.all().get(rule))
                .extracting(RuleRecord::standing, RuleRecord::judged)
                .containsExactly(1L, 0L);
    }

    @Test
    void whatIsOutOfBoundsOrHasNoSourceIsNoCondition() {
        assertThatThrownBy(() -> condition(ConditionKind.SILENCE, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> condition(ConditionKind.PROBABILITY_JUMP, "91"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition(ConditionKind.COMPLAINT_OPEN, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        Condition silence = condition(ConditionKind.SILENCE, "2");
        assertThatThrownBy(() -> new Conditions(silence, Joined.AND, condition(ConditionKind.SILENCE, "3")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conditions(silence, Joined.AND, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** When a rule would have fired in the last ninety days. */
    private List<Integer> daysAgo(Conditions conditions) {
        Preview preview = previews.compute(conditions);
        return warned.hits(preview.id(), preview.recentFrom()).stream()
                .map(hit -> Math.toIntExact(TODAY.toEpochDay() - hit.on().toEpochDay()))
                .toList();
    }

    private @Nullable Integer endedDaysAgo() {
        LocalDate ended = jdbc.sql("select ended_on from warning")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        return ended == null ? null : Math.toIntExact(TODAY.toEpochDay() - ended.toEpochDay());
    }

    private static WarnedCompany.Fired fired(int daysAgo) {
        return new WarnedCompany.Fired(1, TODAY.minusDays(daysAgo));
    }
}
