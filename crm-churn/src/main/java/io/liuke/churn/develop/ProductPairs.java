package io.liuke.churn.develop;

import java.util.ArrayList;
import java.util.List;

/**
 * Which products go together. What a customer buys depends on how much they buy at all, so a pair is held against customers
 * of the same kind who order about as often (strata, as Mantel &amp; Haenszel do it): else every two products would seem to go
 * together.
 */
final class ProductPairs {

    private static final int FEWEST_TO_AVERAGE = 10;

    /**
     * Who buys the one buys the other.
     *
     * @param buyers of the first, {@code both} of whom bought the second too, where by chance it would be {@code expected}
     */
    record Pair(int bought, int next, long buyers, long both, double expected) {

        double share() {
            return both / (double) buyers;
        }
    }

    private final int products;
    private final long[] size = new long[Basket.STRATA];
    private final long[][] buyers;
    private final double[][] profit;
    private final long[][] both;

    ProductPairs(int products) {
        this.products = products;
        this.buyers = new long[Basket.STRATA][products];
        this.profit = new double[Basket.STRATA][products];
        this.both = new long[products][products];
    }

    void count(Basket basket) {
        int stratum = basket.stratum();
        int[] recent = basket.recent();
        size[stratum]++;
        for (int i = 0; i < recent.length; i++) {
            buyers[stratum][recent[i]]++;
            profit[stratum][recent[i]] += basket.profits()[i];
            for (int j = 0; j < recent.length; j++) {
                both[recent[i]][recent[j]]++;
            }
        }
    }

    /**
     * @param fewest who bought both
     * @param lift how many times as many as by chance at least
     * @param deviations beyond chance at least
     */
    List<Pair> together(int fewest, double lift, double deviations) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < products; a++) {
            for (int b = 0; b < products; b++) {
                if (a != b && both[a][b] >= fewest) {
                    Pair pair = new Pair(a, b, both[a][a], both[a][b], expected(a, b));
                    boolean often = pair.both() >= lift * pair.expected();
                    if (often && pair.both() - pair.expected() >= deviations * Math.sqrt(variance(a, b))) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    private double expected(int a, int b) {
        double sum = 0;
        for (int s = 0; s < Basket.STRATA; s++) {
            sum += size[s] == 0 ? 0 : buyers[s][a] / (double) size[s] * buyers[s][b];
        }
        return sum;
    }

    /** Of the hypergeometric distribution, stratum by stratum. */
    private double variance(int a, int b) {
        double sum = 0;
        for (int s = 0; s < Basket.STRATA; s++) {
            double n = size[s];
            sum += n < 2 ? 0 : buyers[s][a] / n * buyers[s][b] * (1 - buyers[s][a] / n) * (n - buyers[s][b]) / (n - 1);
        }
        return sum;
    }

    /**
     * What the product brought within the period on average with customers of the stratum; where they are few, with those of
     * their kind; 0 where nobody like them bought it.
     */
    double worth(int stratum, int product) {
        if (buyers[stratum][product] == 0 || buyers[stratum][product] >= FEWEST_TO_AVERAGE) {
            return buyers[stratum][product] == 0 ? 0 : profit[stratum][product] / buyers[stratum][product];
        }
        int first = stratum / Basket.OF_A_KIND * Basket.OF_A_KIND;
        long n = 0;
        double sum = 0;
        for (int s = first; s < first + Basket.OF_A_KIND; s++) {
            n += buyers[s][product];
            sum += profit[s][product];
        }
        return n < FEWEST_TO_AVERAGE ? 0 : sum / n;
    }
}
