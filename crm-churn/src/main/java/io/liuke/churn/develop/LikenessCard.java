package io.liuke.churn.develop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the ranking of potential customers rests on.
 *
 * @param goal what those became whom they are held against; null: too few became anything yet
 * @param learntOn the business date
 * @param members of whom was learnt, at most {@link #SAMPLE}
 * @param reached how many of them got to the goal
 * @param loyal who became loyal in time, and {@code customers} who became customers in time, of all who were known for long
 *     enough; of {@code potentials} who were known before they bought
 * @param alike nothing is known by which one could be told from another
 * @param test on people who came later; null: there were too few to say
 * @param conversion the same ranking, held against who of the potential customers that came later bought at all
 */
public record LikenessCard(
        @Nullable PotentialGoal goal,
        LocalDate learntOn,
        int members,
        int reached,
        int loyal,
        int customers,
        int potentials,
        boolean alike,
        @Nullable RankTest test,
        @Nullable RankTest conversion) {

    /** So many of each are needed, of those who got there and of those who did not. */
    public static final int FEWEST = 30;

    /** Of more people than that, so many are taken, always the same ones. */
    public static final int SAMPLE = 20_000;

    /** Whether anybody can be said to be like anybody. */
    public boolean speaks() {
        return goal != null && !alike;
    }

    public boolean sampled() {
        return members >= SAMPLE;
    }
}
