package io.liuke.churn.develop;

import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.LogisticRegression;
import io.liuke.churn.model.Quality;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learns by which traits those who got to the goal differ from those who did not, as both were when the company first knew
 * them. Before that it learns from the earlier ones alone, by what was known when the later ones came, and ranks these:
 * what that is worth is printed.
 */
final class LikenessLearner {

    private static final double EARLIER = 0.7;
    private static final int FEWEST_TESTED = 10;

    private final List<PotentialMember> members;
    private final LocalDate today;

    LikenessLearner(List<PotentialMember> members, LocalDate today) {
        this.members = members.stream()
                .sorted(Comparator.comparing(PotentialMember::since))
                .toList();
        this.today = today;
    }

    /** @param effects of each class, in log-odds against the average; empty where nothing could be learnt */
    record Learnt(LikenessCard card, Map<PotentialTrait, Map<String, Double>> effects) {}

    private record Model(TraitCode code, LogisticModel weights) {

        double logOdds(PotentialMember member) {
            return weights.logOdds(code.encode(member));
        }

        double effect(PotentialTrait trait, String name) {
            return Arrays.stream(weights.contributions(code.only(trait, name))).sum();
        }
    }

    Learnt learn() {
        PotentialGoal goal = goal();
        List<PotentialMember> closed = goal == null ? List.of() : goal.closed(members, today);
        Model model = goal == null ? null : fit(goal, closed);
        return new Learnt(card(goal, closed, model), model == null ? Map.of() : effects(model));
    }

    private @Nullable PotentialGoal goal() {
        for (PotentialGoal goal : PotentialGoal.values()) {
            if (enough(goal, goal.closed(members, today), LikenessCard.FEWEST)) {
                return goal;
            }
        }
        return null;
    }

    private LikenessCard card(@Nullable PotentialGoal goal, List<PotentialMember> closed, @Nullable Model model) {
        LocalDate split = closed.isEmpty()
                ? today
                : closed.get((int) (EARLIER * (closed.size() - 1))).since();
        Model earlier = goal == null ? null : earlier(goal, split);
        List<PotentialMember> potentials = PotentialGoal.CUSTOMER.closed(members, today);
        return new LikenessCard(
                goal,
                today,
                closed.size(),
                goal == null ? 0 : count(goal, closed),
                count(PotentialGoal.LOYAL, PotentialGoal.LOYAL.closed(members, today)),
                count(PotentialGoal.CUSTOMER, potentials),
                potentials.size(),
                goal != null && model == null,
                goal == null || earlier == null ? null : test(goal, earlier, split),
                goal != PotentialGoal.LOYAL || earlier == null ? null : test(PotentialGoal.CUSTOMER, earlier, split));
    }

    /** From what was known and closed on the day of the split. */
    private @Nullable Model earlier(PotentialGoal goal, LocalDate split) {
        List<PotentialMember> known = goal.closed(members, split);
        return enough(goal, known, LikenessCard.FEWEST) ? fit(goal, known) : null;
    }

    private @Nullable RankTest test(PotentialGoal goal, Model model, LocalDate split) {
        List<PotentialMember> later = goal.closed(members, today).stream()
                .filter(m -> m.since().isAfter(split))
                .toList();
        if (!enough(goal, later, FEWEST_TESTED)) {
            return null;
        }
        double[] said = later.stream()
                .mapToDouble(m -> LogisticModel.clipped(model.logOdds(m)))
                .toArray();
        double auc = Quality.of(said, outcomes(goal, later)).auc();
        return RankTest.of(goal, split, later.size(), count(goal, later), auc);
    }

    private static @Nullable Model fit(PotentialGoal goal, List<PotentialMember> members) {
        TraitCode code = TraitCode.of(members);
        if (code.isEmpty()) {
            return null;
        }
        List<double[]> rows = members.stream().map(code::encode).toList();
        return new Model(code, LogisticRegression.fit(rows, outcomes(goal, members)));
    }

    private static Map<PotentialTrait, Map<String, Double>> effects(Model model) {
        Map<PotentialTrait, Map<String, Double>> effects = new EnumMap<>(PotentialTrait.class);
        model.code().classes().forEach((trait, names) -> {
            Map<String, Double> byName = new LinkedHashMap<>();
            names.forEach(name -> byName.put(name, model.effect(trait, name)));
            effects.put(trait, byName);
        });
        return effects;
    }

    private static boolean enough(PotentialGoal goal, List<PotentialMember> members, int fewest) {
        int reached = count(goal, members);
        return reached >= fewest && members.size() - reached >= fewest;
    }

    private static int count(PotentialGoal goal, List<PotentialMember> members) {
        return (int) members.stream().filter(goal::reached).count();
    }

    private static boolean[] outcomes(PotentialGoal goal, List<PotentialMember> members) {
        boolean[] outcomes = new boolean[members.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = goal.reached(members.get(i));
        }
        return outcomes;
    }
}
