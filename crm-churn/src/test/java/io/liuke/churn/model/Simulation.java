package io.liuke.churn.model;

import java.util.Random;

/** Customers who behave exactly as the BG/NBD model says, observed for up to two and a half years in whole days. */
final class Simulation {

    static final PurchaseParameters TRUTH = new PurchaseParameters(.8, 8, .9, 3);

    private static final int DAYS = 913;

    private Simulation() {}

    static GroupedHistories histories(int customers, long seed) {
        Random random = new Random(seed);
        GroupedHistories.Builder builder = GroupedHistories.builder();
        for (int i = 0; i < customers; i++) {
            builder.add(history(random));
        }
        return builder.build();
    }

    /** Customers who differ in how often they buy, but leave after each repeat order with the same probability. */
    static GroupedHistories withTheSameDropout(double dropout, int customers, long seed) {
        Random random = new Random(seed);
        GroupedHistories.Builder builder = GroupedHistories.builder();
        for (int i = 0; i < customers; i++) {
            builder.add(history(random, dropout));
        }
        return builder.build();
    }

    private static BuyingHistory history(Random random) {
        double a = gamma(random, TRUTH.a());
        return history(random, a / (a + gamma(random, TRUTH.b())));
    }

    private static BuyingHistory history(Random random, double dropout) {
        double rate = gamma(random, TRUTH.r()) / TRUTH.alpha() / 7;
        int age = random.nextInt(DAYS);
        int repeats = 0;
        double day = 0;
        double last = 0;
        while (true) {
            day -= Math.log(1 - random.nextDouble()) / rate;
            if (day > age) {
                break;
            }
            repeats++;
            last = day;
            if (random.nextDouble() < dropout) {
                break;
            }
        }
        return BuyingHistory.ofDays(repeats, (int) last, age);
    }

    /** Marsaglia and Tsang (2000), with the usual boost for shapes below one. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
