package io.liuke.customer;

import static io.liuke.customer.CustomerKind.COMPANY;
import static io.liuke.customer.CustomerKind.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentedRulesTest {

    private static final double NO_GAP = Double.NaN;
    private static final LossRule PATIENT = new LossRule(BigDecimal.valueOf(2), 400);
    private static final LossRule STRICT = new LossRule(BigDecimal.ONE, 10);

    @Test
    void withoutSegmentsEverybodyFallsUnderTheGeneralRule() {
        CustomerRules rules = SegmentedRules.DEFAULT.of(traits(PERSON, "North"));
        assertThat(rules.at(NO_GAP)).isEqualTo(LifecycleRules.DEFAULT);
        assertThat(rules.segmentAt(300)).isEqualTo(CustomerRules.GENERAL);
    }

    @Test
    void theFirstSegmentThatFitsDecides() {
        SegmentedRules rules = rules(
                segment("north", where(null, "North", null), PATIENT),
                segment("firms", where(COMPANY, null, null), STRICT));
        assertThat(rules.of(traits(COMPANY, "north ")).at(NO_GAP).loss()).isEqualTo(PATIENT);
        assertThat(rules.of(traits(COMPANY, "South")).at(NO_GAP).loss()).isEqualTo(STRICT);
        assertThat(rules.of(traits(PERSON, null)).at(NO_GAP)).isEqualTo(LifecycleRules.DEFAULT);
    }

    @Test
    void aSegmentInheritsTheLoyaltyRuleUnlessItHasItsOwn() {
        LoyaltyRule own = new LoyaltyRule(2, 800, 2);
        SegmentedRules rules = rules(
                segment("north", where(null, "North", null), PATIENT),
                new RuleSegment("south", where(null, "South", null), PATIENT, own));
        assertThat(rules.of(traits(PERSON, "North")).at(NO_GAP).loyalty()).isEqualTo(LifecycleRules.DEFAULT.loyalty());
        assertThat(rules.of(traits(PERSON, "South")).at(NO_GAP).loyalty()).isEqualTo(own);
    }

    @Test
    void whoHasBoughtOnceHasNoUsualGapAndIsNoYearlyBuyer() {
        CustomerRules rules =
                rules(segment("yearly", where(null, null, 300), PATIENT)).ofAnyone();
        assertThat(rules.segmentAt(NO_GAP)).isEqualTo(CustomerRules.GENERAL);
        assertThat(rules.segmentAt(299.9)).isEqualTo(CustomerRules.GENERAL);
        assertThat(rules.segmentAt(300)).isZero();
    }

    @Test
    void yearlyBuyersAreNotLostAfterNinetyDays() {
        SegmentedRules strict = new SegmentedRules(
                new LifecycleRules(new LossRule(new BigDecimal("0.25"), 90), LifecycleRules.DEFAULT.loyalty()),
                List.of(segment("yearly", where(null, null, 300), PATIENT)));
        int[] yearly = {0, 360};
        assertThat(LifecycleHistory.lossDay(yearly, 2, strict.ofAnyone(), 30)).isEqualTo(360 + 720 + 1);
        assertThat(LifecycleHistory.lossDay(yearly, 1, strict.ofAnyone(), 30)).isEqualTo(91);
    }

    @Test
    void eachSilenceIsJudgedByTheRhythmThatWasKnownThen() {
        SegmentedRules rules = rules(segment("yearly", where(null, null, 300), STRICT));
        // lost after the first order by the general rule, after the second by the yearly buyers' one
        assertThat(states(replay(rules, 2000, 0, 400)))
                .containsExactly("0 FIRST_TIME", "91 LOST", "400 REPEAT", "801 LOST");
    }

    @Test
    void whoMovesToASegmentWithAStricterLoyaltyRuleIsLoyalNoMore() {
        RuleSegment slow = new RuleSegment(
                "slow", where(null, null, 70), LifecycleRules.DEFAULT.loss(), new LoyaltyRule(6, 365, 4));
        SegmentedRules rules = rules(slow);
        assertThat(states(replay(rules, 330, 0, 40, 100, 190, 300)))
                .containsExactly("0 FIRST_TIME", "40 REPEAT", "190 LOYAL", "300 REPEAT");
    }

    @Test
    void allThatASegmentSaysMustHold() {
        SegmentCondition condition =
                new SegmentCondition(COMPANY, List.of("North", "East"), List.of("Retail"), List.of(), null, 60);
        assertThat(condition.fits(new CustomerTraits(COMPANY, "east", "RETAIL", null)))
                .isTrue();
        assertThat(condition.fits(new CustomerTraits(PERSON, "east", "RETAIL", null)))
                .isFalse();
        assertThat(condition.fits(new CustomerTraits(COMPANY, "east", null, null)))
                .isFalse();
        assertThat(condition.fitsGap(61)).isFalse();
        assertThat(condition.fitsGap(NO_GAP)).isFalse();
    }

    private static List<StateTransition> replay(SegmentedRules rules, int until, int... orders) {
        return LifecycleHistory.replay(orders, List.of(), null, rules.ofAnyone(), 30, until);
    }

    private static List<String> states(List<StateTransition> history) {
        return history.stream().map(change -> change.day() + " " + change.to()).toList();
    }

    private static SegmentedRules rules(RuleSegment... segments) {
        return new SegmentedRules(LifecycleRules.DEFAULT, Arrays.asList(segments));
    }

    private static RuleSegment segment(String name, SegmentCondition condition, LossRule loss) {
        return new RuleSegment(name, condition, loss, null);
    }

    private static SegmentCondition where(
            @Nullable CustomerKind kind, @Nullable String region, @Nullable Integer gapAtLeast) {
        return new SegmentCondition(
                kind, region == null ? List.of() : List.of(region), List.of(), List.of(), gapAtLeast, null);
    }

    private static CustomerTraits traits(CustomerKind kind, @Nullable String region) {
        return new CustomerTraits(kind, region, null, null);
    }
}
