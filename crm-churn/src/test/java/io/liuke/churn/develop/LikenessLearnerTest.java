package io.liuke.churn.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.liuke.churn.develop.LikenessLearner.Learnt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessLearnerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate BEGIN = TODAY.minusDays(1_200);

    private final Random random = new Random(4);
    private final List<PotentialMember> members = new ArrayList<>();

    @Test
    void whoeverIsLikeTheLoyalHasHigherOddsAndItIsTestedOnThoseWhoCameLater() {
        come(900, 0, 1_000, i -> i % 2 == 0 ? "Hotel" : "Café", (i, day) -> chance(i % 2 == 0 ? .6 : .2));
        Learnt learnt = learn();
        LikenessCard card = learnt.card();
        assertThat(card.goal()).isEqualTo(PotentialGoal.LOYAL);
        Map<String, Double> industry = learnt.effects().get(PotentialTrait.INDUSTRY);
        // odds of 1.5 against 0.25 are six times as high
        assertThat(industry.get("Hotel") - industry.get("Café")).isCloseTo(Math.log(6), offset(.35));
        assertThat(learnt.effects()).doesNotContainKey(PotentialTrait.KIND);
        RankTest test = card.test();
        assertThat(test).isNotNull();
        assertThat(test.n()).isEqualTo((int) members.stream()
                .filter(m -> m.since().isAfter(test.since()))
                .filter(m -> !m.since().plusDays(270).isAfter(TODAY))
                .count());
        assertThat(test.auc()).isBetween(.62, .78);
        assertThat(test.beyondChance()).isTrue();
        assertThat(learn()).isEqualTo(learnt);
    }

    @Test
    void theTestedRankingHasSeenNothingOfThoseWhomItRanks() {
        LocalDate turn = BEGIN.plusDays(640);
        come(900, 0, 920, i -> i % 2 == 0 ? "Hotel" : "Café", (i, day) -> day.isBefore(turn) == (i % 2 == 0));
        RankTest test = learn().card().test();
        assertThat(test).isNotNull();
        assertThat(test.auc()).isLessThan(.1);
        assertThat(test.beyondChance()).isFalse();
    }

    @Test
    void thatNothingIsKnownOfThemIsNoBadSign() {
        // of those who became loyal somebody has noted the industry, of the others only of every fourth
        come(900, 0, 1_000, i -> i % 3 == 0 ? (i % 2 == 0 ? "Hotel" : "Café") : null, (i, day) -> i % 3 == 0);
        come(300, 0, 1_000, i -> i % 2 == 0 ? "Hotel" : "Café", (i, day) -> false);
        Map<String, Double> industry = learn().effects().get(PotentialTrait.INDUSTRY);
        assertThat(industry.values()).allSatisfy(effect -> assertThat(effect).isBetween(-.15, .15));
        assertThat(learn().card().test())
                .isNotNull()
                .satisfies(test -> assertThat(test.auc()).isCloseTo(.5, offset(.06)));
    }

    @Test
    void withTooFewLoyalItIsLearntWhoBecameACustomerAtAll() {
        come(400, 0, 1_000, i -> i % 2 == 0 ? "Hotel" : "Café", (i, day) -> false);
        for (int i = 0; i < 400; i++) {
            PotentialMember m = members.get(i);
            boolean buys = chance(i % 2 == 0 ? .5 : .1);
            LocalDate first = buys ? m.since().plusDays(30) : null;
            members.set(i, new PotentialMember(m.since(), first, i < 5 ? first : null, true, m.traits()));
        }
        LikenessCard card = learn().card();
        assertThat(card.goal()).isEqualTo(PotentialGoal.CUSTOMER);
        assertThat(card.loyal()).isBetween(1, 5);
        assertThat(card.test()).isNotNull();
        assertThat(card.conversion()).isNull();
    }

    @Test
    void withoutCustomersOrWithoutTraitsItSaysSo() {
        assertThat(learn().card().goal()).isNull();
        assertThat(learn().card().speaks()).isFalse();
        come(900, 0, 1_000, i -> "Hotel", (i, day) -> chance(.5));
        members.replaceAll(m -> new PotentialMember(
                m.since(), m.firstOn(), m.loyalOn(), true, Arrays.asList("COMPANY", "Hotel", null, null, "NO")));
        Learnt alike = learn();
        assertThat(alike.card().goal()).isEqualTo(PotentialGoal.LOYAL);
        assertThat(alike.card().alike()).isTrue();
        assertThat(alike.card().speaks()).isFalse();
        assertThat(alike.effects()).isEmpty();
    }

    @Test
    void whatTooFewHaveInCommonCountsNeitherForNorAgainst() {
        come(900, 0, 1_000, i -> i < 19 ? "Zoo" : i % 2 == 0 ? "Hotel" : "Café", (i, day) -> i < 19 || chance(.4));
        assertThat(learn().effects().get(PotentialTrait.INDUSTRY)).containsOnlyKeys("Hotel", "Café");
    }

    private interface Industry {
        @Nullable String of(int i);
    }

    private interface Outcome {
        boolean loyal(int i, LocalDate since);
    }

    private void come(int n, int firstDay, int lastDay, Industry industry, Outcome outcome) {
        for (int i = 0; i < n; i++) {
            LocalDate since = BEGIN.plusDays(firstDay + (long) (lastDay - firstDay) * i / n);
            boolean loyal = outcome.loyal(i, since);
            members.add(new PotentialMember(
                    since,
                    loyal ? since.plusDays(10) : null,
                    loyal ? since.plusDays(200) : null,
                    true,
                    Arrays.asList("COMPANY", industry.of(i), i % 5 == 0 ? "North" : "South", null, "NO")));
        }
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private Learnt learn() {
        return new LikenessLearner(members, TODAY).learn();
    }
}
