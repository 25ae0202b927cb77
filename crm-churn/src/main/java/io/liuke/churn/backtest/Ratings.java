package io.liuke.churn.backtest;

import io.liuke.churn.BacktestReport.Rating;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what became of those who were rated alike. */
final class Ratings {

    private static final int CLASSES = 10;
    private static final int POINTS = 100 / CLASSES;

    private Ratings() {}

    /** @param chances of an order */
    static List<Rating> of(double[] chances, boolean[] ordered) {
        long[] left = new long[CLASSES];
        long[] stayed = new long[CLASSES];
        for (int i = 0; i < chances.length; i++) {
            (ordered[i] ? stayed : left)[classOf(chances[i])]++;
        }
        return IntStream.range(0, CLASSES)
                .mapToObj(c -> new Rating(c * POINTS, left[c], stayed[c]))
                .toList();
    }

    /** By comparisons of the chance of an order as it is kept and given away, so that whoever counts those gets the same. */
    private static int classOf(double chance) {
        int c = 0;
        while (c < CLASSES - 1 && chance <= upperChance(c)) {
            c++;
        }
        return c;
    }

    /** The chance of an order of those who stand just at the upper end of a class. */
    private static double upperChance(int c) {
        return (CLASSES - 1 - c) / (double) CLASSES;
    }
}
