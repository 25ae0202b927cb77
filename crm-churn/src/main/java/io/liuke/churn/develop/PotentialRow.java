package io.liuke.churn.develop;

import io.liuke.customer.LifecycleState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A potential or target customer.
 *
 * @param likeness log-odds of the goal against the average: the sum of what the traits add
 * @param points wanted traits less unwanted ones; each counts as twice or half the odds
 * @param place likeness and points together, in log-odds
 * @param traits in the order of {@link PotentialTrait}
 */
public record PotentialRow(
        long id,
        String code,
        String name,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        LifecycleState state,
        LocalDate createdOn,
        double likeness,
        int points,
        double place,
        List<Trait> traits) {

    /**
     * @param name null: not known
     * @param effect log-odds; 0 where nothing is known or too few are in the class
     * @param wish 1 wanted, −1 not wanted, 0 neither
     */
    public record Trait(PotentialTrait trait, @Nullable String name, double effect, int wish) {

        public double times() {
            return Math.exp(effect);
        }
    }

    /** How many times the odds are those of the average: the product of what the traits multiply them by. */
    public double times() {
        return Math.exp(likeness);
    }

    /** Positioning taken in. */
    public double timesInAll() {
        return Math.exp(place);
    }

    /** By what weighs most. */
    public List<Trait> reasons() {
        return traits.stream()
                .filter(t -> t.name() != null && Math.abs(t.effect()) >= 0.005)
                .sorted(Comparator.comparingDouble((Trait t) -> -Math.abs(t.effect())))
                .toList();
    }

    public List<Trait> wishes() {
        return traits.stream().filter(t -> t.wish() != 0).toList();
    }

    /** Of which nothing is known. */
    public List<PotentialTrait> unknown() {
        return traits.stream().filter(t -> t.name() == null).map(Trait::trait).toList();
    }

    static List<Trait> traits(@Nullable String[] names, @Nullable Double[] effects, @Nullable Integer[] wishes) {
        return Arrays.stream(PotentialTrait.values())
                .map(t -> trait(t, names[t.ordinal()], effects[t.ordinal()], wishes[t.ordinal()]))
                .toList();
    }

    private static Trait trait(
            PotentialTrait trait, @Nullable String name, @Nullable Double effect, @Nullable Integer wish) {
        return new Trait(trait, name, effect == null ? 0 : effect, wish == null ? 0 : wish);
    }
}
