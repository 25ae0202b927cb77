package io.liuke.churn.insight;

import java.util.Comparator;
import java.util.List;

/** The classes of one trait, those first that surely differ the most; those too few to tell come last. */
public record LossTable(LossTrait trait, List<LossClass> classes) {

    private static final Comparator<LossClass> BY_DIFFERENCE = Comparator.comparing(LossClass::tooFew)
            .thenComparing(
                    Comparator.comparingDouble((LossClass c) -> c.difference().atLeast())
                            .reversed())
            .thenComparing(Comparator.comparingDouble(
                            (LossClass c) -> Math.abs(c.difference().value()))
                    .reversed())
            .thenComparing(LossClass::code);

    /** The other way round than {@code classes}: tables by how much their first class differs. */
    static final Comparator<LossTable> BY_FIRST = Comparator.comparing(LossTable::first, BY_DIFFERENCE);

    public LossTable {
        classes = classes.stream().sorted(BY_DIFFERENCE).toList();
    }

    public LossClass first() {
        return classes.get(0);
    }

    /** Whether there is anything to compare: at least two classes of enough customers. */
    public boolean telling() {
        return classes.stream().filter(c -> !c.tooFew()).count() >= 2;
    }

    /** How many classes are compared with their others. */
    public long compared() {
        return classes.stream().filter(c -> !c.tooFew()).count();
    }
}
