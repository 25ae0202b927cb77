package io.liuke.churn.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well probabilities of an order agree with what came.
 *
 * @param auc chance that one who ordered was placed above one who did not, ties counting half; 0.5 where all did or none
 * @param averagePrecision area under precision by recall; the base rate where none ordered
 * @param brier mean squared error of the probabilities
 * @param logLoss mean negative log-likelihood
 * @param ece expected calibration error over ten bins of equal count
 * @param topDecileLift share of orderers in the tenth with the highest probabilities, over the base rate
 * @param n customers
 * @param base share of them who ordered
 * @param bins from the lowest probabilities to the highest
 */
public record Quality(
        double auc,
        double averagePrecision,
        double brier,
        double logLoss,
        double ece,
        double topDecileLift,
        int n,
        double base,
        List<Bin> bins) {

    private static final int BINS = 10;
    private static final Quality NOBODY = new Quality(0.5, 0, 0, 0, 0, 1, 0, 0, List.of());

    /** Customers of like probability: what was said of them on average, and the share of them who ordered. */
    public record Bin(double predicted, double observed, int customers) {}

    /** @param p probabilities, none of them 0 or 1 */
    public static Quality of(double[] p, boolean[] ordered) {
        if (p.length == 0) {
            return NOBODY;
        }
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        List<Bin> bins = bins(p, ordered, ascending);
        double base = share(ordered, ascending, 0, p.length);
        double ece = bins.stream()
                        .mapToDouble(b -> b.customers() * Math.abs(b.predicted() - b.observed()))
                        .sum()
                / p.length;
        double top = share(ordered, ascending, p.length - Math.max(1, p.length / BINS), p.length);
        return new Quality(
                auc(p, ordered, ascending),
                averagePrecision(p, ordered, ascending),
                brier(p, ordered),
                logLoss(p, ordered),
                ece,
                base == 0 ? 1 : top / base,
                p.length,
                base,
                bins);
    }

    private static double auc(double[] p, boolean[] ordered, int[] ascending) {
        double pairs = 0;
        long below = 0;
        long yes = 0;
        for (int i = 0; i < ascending.length; ) {
            int end = endOfTie(p, ascending, i);
            long yesHere = 0;
            for (int k = i; k < end; k++) {
                yesHere += ordered[ascending[k]] ? 1 : 0;
            }
            long noHere = end - i - yesHere;
            pairs += yesHere * (below + noHere / 2.0);
            below += noHere;
            yes += yesHere;
            i = end;
        }
        return yes == 0 || below == 0 ? 0.5 : pairs / ((double) yes * below);
    }

    /** Ties are taken together, so that the order within them does not matter. */
    private static double averagePrecision(double[] p, boolean[] ordered, int[] ascending) {
        double sum = 0;
        long yes = 0;
        int end = ascending.length;
        while (end > 0) {
            int begin = end - 1;
            while (begin > 0 && p[ascending[begin - 1]] == p[ascending[end - 1]]) {
                begin--;
            }
            long here = 0;
            for (int k = begin; k < end; k++) {
                here += ordered[ascending[k]] ? 1 : 0;
            }
            yes += here;
            sum += here * (yes / (double) (ascending.length - begin));
            end = begin;
        }
        return yes == 0 ? 0 : sum / yes;
    }

    private static int endOfTie(double[] p, int[] ascending, int begin) {
        int end = begin + 1;
        while (end < ascending.length && p[ascending[end]] == p[ascending[begin]]) {
            end++;
        }
        return end;
    }

    private static double brier(double[] p, boolean[] ordered) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double miss = p[i] - (ordered[i] ? 1 : 0);
            sum += miss * miss;
        }
        return sum / p.length;
    }

    private static double logLoss(double[] p, boolean[] ordered) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum -= ordered[i] ? Math.log(p[i]) : Math.log1p(-p[i]);
        }
        return sum / p.length;
    }

    /** As equal as can be: the first ones hold one more where it does not divide. */
    private static List<Bin> bins(double[] p, boolean[] ordered, int[] ascending) {
        List<Bin> bins = new ArrayList<>();
        int count = Math.min(BINS, p.length);
        int begin = 0;
        for (int b = 0; b < count; b++) {
            int end = begin + p.length / count + (b < p.length % count ? 1 : 0);
            double predicted = 0;
            for (int k = begin; k < end; k++) {
                predicted += p[ascending[k]];
            }
            bins.add(new Bin(predicted / (end - begin), share(ordered, ascending, begin, end), end - begin));
            begin = end;
        }
        return bins;
    }

    private static double share(boolean[] ordered, int[] ascending, int from, int to) {
        int yes = 0;
        for (int k = from; k < to; k++) {
            yes += ordered[ascending[k]] ? 1 : 0;
        }
        return yes / (double) (to - from);
    }
}
