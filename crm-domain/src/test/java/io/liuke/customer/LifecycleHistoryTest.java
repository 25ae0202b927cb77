package io.liuke.customer;

import static io.liuke.customer.LifecycleState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days count from 1 January 2020, epoch day 18262. */
class LifecycleHistoryTest {

    private static final int START = 18_262;
    private static final double COMPANY_GAP = 40;

    @Test
    void nothingHappensToOneWhoNeverBuys() {
        assertThat(replay(1000, orders())).isEmpty();
    }

    @Test
    void theFirstPurchaseMakesAFirstTimeCustomerAndTheSecondARepeatCustomer() {
        assertThat(replay(60, orders(10, 50))).containsExactly("10 FIRST_TIME PURCHASE", "50 REPEAT PURCHASE");
    }

    @Test
    void aOneTimeBuyerIsLostAfterThreeTimesTheCompanysUsualGap() {
        assertThat(replay(130, orders(10))).containsExactly("10 FIRST_TIME PURCHASE");
        assertThat(replay(131, orders(10))).containsExactly("10 FIRST_TIME PURCHASE", "131 LOST RULE");
    }

    @Test
    void oneWithAGapOfTheirOwnIsLostAfterThreeTimesThatGap() {
        assertThat(replay(220 + 330, orders(0, 110, 220))).hasSize(2);
        assertThat(replay(220 + 331, orders(0, 110, 220))).endsWith("551 LOST RULE");
    }

    @Test
    void nobodyIsLostWithinNinetyDaysHoweverOftenTheyBuy() {
        assertThat(replay(110, orders(0, 10, 20))).hasSize(2);
        assertThat(replay(111, orders(0, 10, 20))).endsWith("111 LOST RULE");
    }

    @Test
    void lostCustomerWhoBuysAgainIsRepeatAndMarkedRegained() {
        List<StateTransition> history = history(400, orders(10, 300), List.of(), null);

        assertThat(words(history)).endsWith("131 LOST RULE", "300 REPEAT PURCHASE");
        assertThat(history.get(2).regained()).isTrue();
    }

    @Test
    void anOrderOnTheDayOnWhichTheLossRuleFallsDuePreventsTheLoss() {
        assertThat(replay(200, orders(10, 131))).containsExactly("10 FIRST_TIME PURCHASE", "131 REPEAT PURCHASE");
    }

    @Test
    void fourPurchasesInTwelveMonthsOverThreeQuartersMakeALoyalCustomer() {
        assertThat(replay(300, orders(0, 80, 160, 240))).endsWith("240 LOYAL RULE");
    }

    @Test
    void fourPurchasesWithinTwoQuartersDoNot() {
        assertThat(replay(200, orders(0, 30, 100, 150))).noneMatch(change -> change.contains("LOYAL"));
    }

    @Test
    void loyaltyEndsOnTheDayOnWhichTheRuleNoLongerHolds() {
        assertThat(replay(500, orders(0, 100, 200, 300))).endsWith("300 LOYAL RULE", "365 REPEAT RULE");
    }

    @Test
    void aCancellationLosesTheCustomerOnItsDay() {
        assertThat(words(history(60, orders(10, 50), List.of(), 55))).endsWith("55 LOST CANCELLATION");
    }

    @Test
    void whoCancelsAndBuysAgainIsRegained() {
        assertThat(words(history(60, orders(10, 50), List.of(), 20)))
                .endsWith("20 LOST CANCELLATION", "50 REPEAT PURCHASE");
    }

    @Test
    void aNonCustomerComesBackByAPurchase() {
        List<StateDecision> givenUp = List.of(decision(20, NON_CUSTOMER));

        assertThat(words(history(60, orders(10, 50), givenUp, null)))
                .endsWith("20 NON_CUSTOMER PERSON", "50 REPEAT PURCHASE");
        assertThat(words(history(60, orders(50), givenUp, null)))
                .endsWith("20 NON_CUSTOMER PERSON", "50 FIRST_TIME PURCHASE");
    }

    @Test
    void aDecisionThatLateDataMadeIllegalIsPassedOver() {
        assertThat(words(history(60, orders(10), List.of(decision(20, TARGET)), null)))
                .containsExactly("10 FIRST_TIME PURCHASE");
    }

    @Test
    void aTargetWhoBuysIsAFirstTimeCustomer() {
        assertThat(words(history(60, orders(30), List.of(decision(20, TARGET)), null)))
                .containsExactly("20 TARGET PERSON", "30 FIRST_TIME PURCHASE");
    }

    @Test
    void theStateAsOfADateIsWhatAReplayUpToThatDateSays() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            int[] days = random.ints(random.nextInt(1, 12), 0, 1500)
                    .sorted()
                    .distinct()
                    .toArray();
            List<StateTransition> whole = history(1500, orders(days), List.of(), null);
            int asOf = random.nextInt(1500);
            assertThat(history(asOf, orders(days), List.of(), null))
                    .isEqualTo(
                            whole.stream().filter(c -> c.day() <= START + asOf).toList());
        }
    }

    private static List<String> replay(int until, int[] orders) {
        return words(history(until, orders, List.of(), null));
    }

    private static List<StateTransition> history(
            int until, int[] orders, List<StateDecision> decisions, @Nullable Integer cancelledOn) {
        return LifecycleHistory.replay(
                orders,
                decisions,
                cancelledOn == null ? null : START + cancelledOn,
                SegmentedRules.DEFAULT.ofAnyone(),
                COMPANY_GAP,
                START + until);
    }

    private static List<String> words(List<StateTransition> history) {
        return history.stream()
                .map(c -> (c.day() - START) + " " + c.to() + " " + c.cause())
                .toList();
    }

    private static StateDecision decision(int day, LifecycleState to) {
        return new StateDecision(START + day, to, "why", 1L);
    }

    private static int[] orders(int... days) {
        return Arrays.stream(days).map(day -> START + day).toArray();
    }
}
