package io.liuke.web.support.demo;

import static io.liuke.web.support.demo.Profile.SPAN;

import io.liuke.web.support.demo.DemoRows.PurchaseRow;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Plays one customer's orders from the first to today. */
final class Orders {

    private static final List<String> TRADE_CHANNELS = List.of("WECOM", "WECOM", "PHONE", "WEB", "VISIT");
    private static final List<String> HOME_CHANNELS = List.of("WEB", "WEB", "WECHAT");

    /** The last whole day: nothing is dated later than the moment of the first start. */
    private static final int LAST = SPAN - 1;

    /** Just within the 90 days over which returns are held against orders. */
    private static final int QUARTER = 88;

    private final RandomGenerator random;
    private final Profile profile;
    private final LocalDate today;
    private final List<PurchaseRow> rows = new ArrayList<>();

    private Orders(RandomGenerator random, Profile profile, LocalDate today) {
        this.random = random;
        this.profile = profile;
        this.today = today;
    }

    static List<PurchaseRow> of(RandomGenerator random, Profile profile, LocalDate today) {
        Orders orders = new Orders(random, profile, today);
        orders.play();
        return orders.rows;
    }

    private void play() {
        int day = profile.firstDay();
        while (day <= Math.min(LAST, profile.lastDay())) {
            order(day);
            if (profile.boughtOnce()) {
                return;
            }
            int next = day + gapFrom(day);
            boolean pauses = day < profile.pauseDay() && next >= profile.pauseDay();
            day = pauses ? profile.pauseDay() + profile.pauseDays() : next;
        }
        endOnTheDay(day);
        if (profile.index() == Heroes.STILL_BILLED) {
            chargeOn();
        }
    }

    /** The silence of those who are overdue is drawn with the profile, so the last order has to stand on its day. */
    private void endOnTheDay(int day) {
        boolean fixed = profile.behaviour() != Behaviour.STEADY || profile.index() < Heroes.ALL.size();
        if (fixed && !profile.stillBuys() && day > profile.lastDay()) {
            order(profile.lastDay());
        }
    }

    private int gapFrom(int day) {
        double erlang = 0;
        for (int i = 0; i < profile.regularity(); i++) {
            erlang += random.nextExponential();
        }
        double mean = profile.gap()
                * profile.behaviour().gapFactor(SPAN - day)
                / profile.segment().season(date(day));
        return Math.max(1, (int) Math.round(erlang / profile.regularity() * mean));
    }

    private void order(int drawn) {
        int day = onAWorkday(drawn);
        int ago = SPAN - day;
        double trend = 1 + 0.05 * day / 365;
        double wanted =
                profile.basket() * trend * profile.behaviour().basketFactor(ago) * Profiles.logNormal(random, 0.22);
        Catalogue.Line line = Catalogue.pick(random, profile, wanted, day / 365);
        boolean discounted = random.nextDouble() < profile.behaviour().discountChance(ago, profile.discountHabit());
        double discount = discounted ? line.amount() * (0.06 + 0.1 * random.nextDouble()) : 0;
        double profit = line.amount() * line.item().margin() - discount;
        boolean known = random.nextDouble() >= 0.18;
        String status = status(day);
        add(day, line.amount() - discount, known ? profit : null, discount, status, channel(), line.words());
        if (status.equals("DELIVERED") && returns(ago)) {
            sendBack(day, line, discount, known ? profit : null);
        }
    }

    /** Some pieces of an order, at what was paid for them. */
    private void sendBack(int day, Catalogue.Line line, double discount, @Nullable Double profit) {
        int pieces = Math.max(1, (int) Math.round(line.quantity() * (0.2 + 0.5 * random.nextDouble())));
        double part = pieces / (double) line.quantity();
        int back = Math.min(LAST, day + 3 + random.nextInt(keepsReturning(SPAN - day) ? 55 : 6));
        Double lost = profit == null ? null : -part * profit;
        add(back, -part * (line.amount() - discount), lost, 0, "RETURNED", channel(), line.words(pieces));
    }

    /** Companies order on working days; the day before the books end stays where it is. */
    private int onAWorkday(int day) {
        boolean sunday = date(day).getDayOfWeek() == DayOfWeek.SUNDAY;
        return sunday && !profile.segment().isPerson() && day < Math.min(LAST, profile.lastDay()) ? day + 1 : day;
    }

    private String status(int day) {
        double u = random.nextDouble();
        if (SPAN - day < 3) {
            return "PLACED";
        }
        if (day > profile.firstDay() + 7 && day < profile.lastDay() && u < 0.012) {
            return "CANCELLED";
        }
        return u > 0.96 ? "LATE" : "DELIVERED";
    }

    /** Nothing comes back within the last quarter that was ordered before it: there are never more returns than orders. */
    private boolean returns(int ago) {
        boolean straddles = ago >= QUARTER && ago < QUARTER + 10;
        double chance = keepsReturning(ago) ? 0.8 : straddles ? 0 : 0.012;
        return random.nextDouble() < chance;
    }

    private boolean keepsReturning(int ago) {
        return profile.behaviour() == Behaviour.RETURNING_GOODS && ago < QUARTER;
    }

    private String channel() {
        return Names.pick(random, profile.segment().isPerson() ? HOME_CHANNELS : TRADE_CHANNELS);
    }

    /** The rent of the coffee machine, which nobody stopped when the customer cancelled. */
    private void chargeOn() {
        for (int day = profile.firstDay() + 30; day <= LAST; day += 30) {
            add(day, 980, 390.0, 0, "DELIVERED", "RECURRING", "Machine rental 咖啡机租赁");
        }
    }

    private void add(
            int day,
            double amount,
            @Nullable Double profit,
            double discount,
            String status,
            String channel,
            String product) {
        LocalTime at = LocalTime.of(8 + random.nextInt(11), random.nextInt(60));
        rows.add(new PurchaseRow(
                profile.index() + 1L,
                date(day),
                at,
                money(amount),
                profit == null ? null : money(profit),
                discount == 0 ? null : money(discount),
                status,
                channel,
                product));
    }

    private LocalDate date(int day) {
        return today.minusDays(SPAN - day);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100), 2);
    }
}
