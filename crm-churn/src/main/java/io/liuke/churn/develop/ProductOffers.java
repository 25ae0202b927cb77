package io.liuke.churn.develop;

import io.liuke.churn.develop.ProductPairs.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What could be offered to a customer: what goes with something they buy, and they have never bought. */
final class ProductOffers {

    /** @param gain share of the pair × what the product brings with customers like them */
    record Offer(int product, int because, double gain) {}

    private static final Comparator<Offer> BY_GAIN =
            Comparator.comparingDouble((Offer offer) -> -offer.gain()).thenComparingInt(Offer::product);

    private final ProductPairs counts;
    private final List<List<Pair>> byBought = new ArrayList<>();
    private final boolean[] had;
    private final double[] share;
    private final int[] because;

    ProductOffers(ProductPairs counts, List<Pair> pairs, int products) {
        this.counts = counts;
        for (int p = 0; p < products; p++) {
            int bought = p;
            byBought.add(pairs.stream().filter(pair -> pair.bought() == bought).toList());
        }
        this.had = new boolean[products];
        this.share = new double[products];
        this.because = new int[products];
    }

    /** The most promising first. */
    List<Offer> of(Basket basket, int most) {
        Arrays.fill(had, false);
        Arrays.fill(share, 0);
        for (int product : basket.ever()) {
            had[product] = true;
        }
        for (int product : basket.recent()) {
            byBought.get(product).forEach(this::consider);
        }
        List<Offer> offers = new ArrayList<>();
        for (int product = 0; product < had.length; product++) {
            double gain = share[product] == 0 ? 0 : share[product] * counts.worth(basket.stratum(), product);
            if (gain > 0) {
                offers.add(new Offer(product, because[product], gain));
            }
        }
        return offers.stream().sorted(BY_GAIN).limit(most).toList();
    }

    /** Of several reasons the one with the highest share. */
    private void consider(Pair pair) {
        int next = pair.next();
        boolean better = pair.share() > share[next] || pair.share() == share[next] && pair.bought() < because[next];
        if (!had[next] && better) {
            share[next] = pair.share();
            because[next] = pair.bought();
        }
    }
}
