package io.liuke.web.support.demo;

import static io.liuke.web.support.demo.Profile.SPAN;

import io.liuke.web.support.demo.DemoRows.CostRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What one customer of the demo has cost beside the goods: most little, a few more than they bring. */
final class Spending {

    private static final int QUARTER = 91;
    /** Money a year from which on somebody drives there to look after the machine. */
    private static final double LOOKED_AFTER = 8_000;

    private final RandomGenerator random;
    private final Profile profile;
    private final LocalDate today;
    private final List<CostRow> rows = new ArrayList<>();

    private Spending(RandomGenerator random, Profile profile, LocalDate today) {
        this.random = random;
        this.profile = profile;
        this.today = today;
    }

    static List<CostRow> of(RandomGenerator random, Profile profile, LocalDate today) {
        Spending spending = new Spending(random, profile, today);
        if (profile.hasBought()) {
            if (!profile.segment().isPerson()) {
                spending.ordinary();
            }
            spending.drained();
            spending.heroes();
        }
        return spending.rows;
    }

    private void ordinary() {
        if (random.nextDouble() < 0.45) {
            add(
                    profile.firstDay(),
                    "ACQUISITION",
                    profile.basket() * between(0.2, 0.6),
                    "试用豆与上门演示",
                    "Samples and a demonstration");
        }
        if (profile.yearlyRevenue() > LOOKED_AFTER) {
            eachQuarter(profile.yearlyRevenue() / 4 * between(0.008, 0.035), "咖啡机保养", "Machine service");
        }
        if (profile.yearlyRevenue() > 20_000 && profile.lastDay() > SPAN - 90 && random.nextDouble() < 0.35) {
            add(SPAN - 12, "RECEIVABLE", profile.yearlyRevenue() * between(0.03, 0.1), "未付账单", "Unpaid invoices");
        }
        if (random.nextDouble() < 0.08 && profile.lastDay() > SPAN - 60) {
            add(SPAN - 60 - random.nextInt(200), "OFFER", profile.basket() * between(0.05, 0.2), "节日礼盒", "Gift box");
        }
    }

    /** Those who cost more than they bring, each kind for a reason of its own. */
    private void drained() {
        boolean invented = profile.index() >= Heroes.ALL.size()
                && profile.firstDay() < SPAN - 200
                && profile.lastDay() > SPAN - 120;
        if (!invented || profile.segment().isPerson()) {
            return;
        }
        if (profile.index() % 29 == 11) {
            eachQuarter(profile.yearlyRevenue() / 4 * between(0.36, 0.5), "每周两次上门维修", "Two repair visits a week");
        } else if (profile.index() % 37 == 20) {
            add(
                    SPAN - 70,
                    "BAD_DEBT",
                    profile.yearlyRevenue() * between(0.34, 0.6),
                    "破产清算，账款核销",
                    "Written off: insolvent");
        } else if (profile.index() % 43 == 7) {
            add(
                    SPAN - 150,
                    "OFFER",
                    Math.min(profile.yearlyRevenue(), 24_000) * between(0.36, 0.45),
                    "免费借用磨豆机",
                    "Grinder on free loan");
        }
    }

    /** The stories that are told by hand, with {@link Heroes}. */
    private void heroes() {
        switch (profile.index()) {
            case 0 -> add(SPAN - 75, "RECEIVABLE", 86_400, "八月、九月账单未付", "Invoices of two months");
            case 7 -> eachQuarter(2_150, "上门取退货", "Collecting returns");
            case 10 -> {
                add(SPAN - 62, "BAD_DEBT", 31_800, "分店倒闭，账款核销", "Branch closed, two invoices written off");
                eachQuarter(2_400, "维修", "Repairs on Sundays");
            }
            case 13 -> {
                eachQuarter(3_300, "家长开放日咖啡角", "Coffee corner at open days");
                add(SPAN - 110, "OFFER", 6_200, "赠送咖啡机一台", "A machine as a gift");
            }
            default -> {}
        }
    }

    private void eachQuarter(double amount, String chinese, String latin) {
        int end = Math.min(SPAN - 1, profile.lastDay());
        for (int day = profile.firstDay() + 60; day <= end; day += QUARTER) {
            add(day, "SERVICE", amount * between(0.85, 1.15), chinese, latin);
        }
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    private void add(int day, String kind, double amount, String chinese, String latin) {
        rows.add(new CostRow(
                profile.index() + 1L,
                today.minusDays(SPAN - Math.max(day, profile.firstDay())),
                kind,
                BigDecimal.valueOf(Math.round(amount * 100), 2),
                profile.latin() ? latin : chinese));
    }
}
