package io.liuke.web.develop;

import io.liuke.churn.develop.PotentialTrait;
import io.liuke.churn.develop.TraitClass;
import io.liuke.churn.develop.TraitWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a trait, and whether customers in them are wanted.
 *
 * @param classes those shown; of more the fewest people are in
 */
record PositioningTable(PotentialTrait trait, List<TraitClass> classes, int more) {

    static final List<Integer> WISHES = List.of(1, 0, -1);

    private static final int SHOWN = 30;
    private static final Pattern CHOICE = Pattern.compile("([A-Z]+):(-?[01]):(-?[01]):(.+)", Pattern.DOTALL);

    static List<PositioningTable> of(List<TraitClass> all) {
        return Arrays.stream(PotentialTrait.values())
                .map(trait ->
                        of(trait, all.stream().filter(c -> c.trait() == trait).toList()))
                .filter(table -> table.classes().size() > 1)
                .toList();
    }

    /** The first ones, and whatever else somebody has decided about. */
    private static PositioningTable of(PotentialTrait trait, List<TraitClass> all) {
        int shown = Math.min(SHOWN, all.size());
        Stream<TraitClass> decided = all.subList(shown, all.size()).stream().filter(c -> c.wish() != 0);
        List<TraitClass> classes = new ArrayList<>(all.subList(0, shown));
        decided.forEach(classes::add);
        return new PositioningTable(trait, List.copyOf(classes), all.size() - classes.size());
    }

    /** What a choice says: trait, what was seen, what is chosen, class. */
    static String choice(TraitClass of, int wish) {
        return of.trait() + ":" + of.wish() + ":" + wish + ":" + of.name();
    }

    /** Null where nothing was changed; so that what others changed meanwhile stays. */
    static @Nullable TraitWish changed(String choice) {
        Matcher said = CHOICE.matcher(choice);
        if (!said.matches() || said.group(2).equals(said.group(3))) {
            return null;
        }
        return Arrays.stream(PotentialTrait.values())
                .filter(trait -> trait.name().equals(said.group(1)))
                .findFirst()
                .map(trait -> new TraitWish(trait, said.group(4), Integer.parseInt(said.group(3))))
                .orElse(null);
    }

    public List<Integer> wishes() {
        return WISHES;
    }

    public String choiceOf(TraitClass of, int wish) {
        return choice(of, wish);
    }
}
