package io.liuke.web.support.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the demo company sells, and what is left of the list price after what it costs. */
record Catalogue(String product, double margin) {

    private static final List<Catalogue> TRADE = List.of(
            new Catalogue("House blend 拼配豆 5 kg", 0.34),
            new Catalogue("Single origin 云南小粒 2 kg", 0.38),
            new Catalogue("Decaf 低因豆 2 kg", 0.36),
            new Catalogue("Oat milk 燕麦奶 ×12", 0.22),
            new Catalogue("Syrup 糖浆 ×6", 0.31),
            new Catalogue("Paper cups 纸杯 ×1000", 0.18),
            new Catalogue("Tea 茶叶 1 kg", 0.41),
            new Catalogue("Machine care 咖啡机保养", 0.52));
    private static final List<Catalogue> HOME = List.of(
            new Catalogue("House blend 拼配豆 500 g", 0.42),
            new Catalogue("Single origin 云南小粒 250 g", 0.45),
            new Catalogue("Drip bags 挂耳 ×10", 0.48),
            new Catalogue("Hand grinder 手摇磨豆机", 0.29),
            new Catalogue("Filter paper 滤纸 ×100", 0.35));

    static Catalogue pick(RandomGenerator random, Segment segment) {
        return Names.pick(random, segment.isPerson() ? HOME : TRADE);
    }
}
