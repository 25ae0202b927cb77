package io.liuke.web.support.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the demo company sells.
 *
 * @param taste whose it is: 0 everybody's, 1 or 2 that of some
 * @param price of one, at the prices of the first year of the books
 * @param most how many of it anybody orders at once
 * @param margin what is left of the price after what it costs
 */
record Catalogue(String product, int taste, int price, int most, double margin) {

    private static final List<Catalogue> TRADE = List.of(
            new Catalogue("House blend 拼配豆 5 kg", 0, 560, 200, 0.34),
            new Catalogue("Single origin 云南小粒 2 kg", 0, 290, 40, 0.38),
            new Catalogue("Decaf 低因豆 2 kg", 2, 270, 12, 0.36),
            new Catalogue("Oat milk 燕麦奶 12 L", 1, 168, 40, 0.22),
            new Catalogue("Syrup 糖浆 6 L", 1, 330, 12, 0.31),
            new Catalogue("Paper cups 纸杯 1000 pcs", 1, 260, 40, 0.18),
            new Catalogue("Tea 茶叶 1 kg", 2, 320, 8, 0.41),
            new Catalogue("Machine care 咖啡机保养", 2, 480, 3, 0.52));
    private static final List<Catalogue> HOME = List.of(
            new Catalogue("House blend 拼配豆 500 g", 0, 68, 40, 0.42),
            new Catalogue("Single origin 云南小粒 250 g", 1, 58, 12, 0.45),
            new Catalogue("Drip bags 挂耳 10 pcs", 2, 45, 12, 0.48),
            new Catalogue("Hand grinder 手摇磨豆机", 1, 328, 2, 0.29),
            new Catalogue("Filter paper 滤纸 100 pcs", 1, 28, 5, 0.35));

    /** So many of one product. */
    record Line(Catalogue item, int quantity, int unitPrice) {

        int amount() {
            return quantity * unitPrice;
        }

        /** As an invoice says it. */
        String words() {
            return words(quantity);
        }

        String words(int pieces) {
            return pieces == 1 ? item.product : pieces + " × " + item.product;
        }
    }

    /** Something of which a number that people order comes to about {@code amount}, to the customer's taste if there is. */
    static Line pick(RandomGenerator random, Profile customer, double amount, int year) {
        List<Catalogue> all = customer.segment().isPerson() ? HOME : TRADE;
        List<Catalogue> fitting =
                all.stream().filter(item -> item.fits(amount, year)).toList();
        List<Catalogue> liked = fitting.stream()
                .filter(item -> item.taste == 0 || item.taste == customer.taste())
                .toList();
        Catalogue item = fitting.isEmpty() ? all.get(0) : Names.pick(random, liked.isEmpty() ? fitting : liked);
        return new Line(item, (int) Math.max(1, item.pieces(amount, year)), item.priceIn(year));
    }

    private boolean fits(double amount, int year) {
        long pieces = pieces(amount, year);
        return pieces >= 1 && pieces <= most && Math.abs(pieces * priceIn(year) - amount) <= 0.2 * amount;
    }

    private long pieces(double amount, int year) {
        return Math.round(amount / priceIn(year));
    }

    /** Prices go up by a twentieth each year. */
    private int priceIn(int year) {
        return (int) Math.round(price * (1 + 0.05 * year));
    }
}
