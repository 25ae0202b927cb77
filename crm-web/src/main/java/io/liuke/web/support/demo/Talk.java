package io.liuke.web.support.demo;

import static io.liuke.web.support.demo.Profile.SPAN;

import io.liuke.web.support.demo.DemoRows.FollowupRow;
import io.liuke.web.support.demo.DemoRows.InteractionRow;
import io.liuke.web.support.demo.DemoRows.OverrideRow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Contacts with one customer, what was promised, and what the account manager put off. */
final class Talk {

    private static final List<String> TRADE = List.of("PHONE", "PHONE", "WECOM", "WECOM", "EMAIL", "VISIT");
    private static final List<String> HOME = List.of("WECOM", "SMS", "PHONE");
    private static final Map<String, Integer> MINUTES =
            Map.of("PHONE", 15, "WECOM", 5, "EMAIL", 8, "VISIT", 60, "SMS", 3);

    private final RandomGenerator random;
    private final Profile profile;
    private final LocalDate today;

    Talk(RandomGenerator random, Profile profile, LocalDate today) {
        this.random = random;
        this.profile = profile;
        this.today = today;
    }

    List<InteractionRow> interactions() {
        int most = profile.segment().isPerson() ? 2 : 6;
        int count = profile.owner() < 0 ? random.nextInt(2) : random.nextInt(most + 1);
        return IntStream.range(0, count).mapToObj(i -> interaction()).toList();
    }

    private InteractionRow interaction() {
        int since = Math.max(SPAN - 400, profile.hasBought() ? profile.firstDay() - 10 : SPAN - 150);
        LocalDate on = today.minusDays(1 + random.nextInt(Math.max(1, SPAN - since)));
        String channel = Names.pick(random, profile.segment().isPerson() ? HOME : TRADE);
        boolean inbound = random.nextDouble() < 0.3;
        boolean twoWay = inbound || channel.equals("VISIT") || random.nextDouble() < 0.6;
        String note = twoWay ? Notes.talked(random, profile.latin()) : Notes.sent(random, profile.latin());
        LocalTime at = LocalTime.of(9 + random.nextInt(9), random.nextInt(60));
        return new InteractionRow(
                customer(), on, at, channel, inbound, twoWay, note, staff(), MINUTES.getOrDefault(channel, 10));
    }

    /** Something to do for about one in twelve; a few of them promised and overdue. */
    Optional<FollowupRow> followup() {
        if (profile.index() == Heroes.PROMISED) {
            return Optional.of(todo("交付新磨豆机的租用方案", -6, null, true));
        }
        if (profile.index() == 3) {
            return Optional.of(todo("Quote the grinder repair", -2, null, true));
        }
        if (profile.index() == 0) {
            return Optional.of(todo("确认十二月宴会用量", 0, LocalTime.of(10, 30), true));
        }
        if (profile.owner() < 0 || profile.hasBought() && !profile.stillBuys()) {
            return Optional.empty();
        }
        double u = random.nextDouble();
        String what = Notes.task(random, profile.latin());
        if (u < 0.014) {
            return Optional.of(todo(what, -1 - random.nextInt(12), null, true));
        }
        if (u < 0.03) {
            return Optional.of(todo(what, 0, LocalTime.of(10 + random.nextInt(7), 30), random.nextBoolean()));
        }
        return u < 0.085
                ? Optional.of(todo(what, 1 + random.nextInt(14), null, random.nextBoolean()))
                : Optional.empty();
    }

    private FollowupRow todo(String what, int inDays, @Nullable LocalTime at, boolean promise) {
        LocalDate created = today.minusDays(Math.max(1, 3 - inDays));
        String channel = profile.segment().isPerson() ? "WECOM" : "PHONE";
        return new FollowupRow(customer(), what, today.plusDays(inDays), at, channel, promise, staff(), created, null);
    }

    /** A few of those who are overdue were put off, or called a false alarm. */
    Optional<OverrideRow> override() {
        boolean candidate = profile.behaviour() == Behaviour.OVERDUE && profile.index() >= Heroes.ALL.size();
        double u = random.nextDouble();
        if (!candidate || profile.owner() < 0 || u > 0.22) {
            return Optional.empty();
        }
        boolean snooze = u < 0.15;
        String reason = snooze ? Notes.snooze(random, profile.latin()) : Notes.falseAlarm(profile.latin());
        LocalDate until = today.plusDays(snooze ? 1 + random.nextInt(12) : 20 + random.nextInt(40));
        double churn = 0.4 + 0.4 * random.nextDouble();
        LocalDate created = today.minusDays(1 + random.nextInt(6));
        return Optional.of(
                new OverrideRow(customer(), snooze ? "SNOOZE" : "FALSE_ALARM", until, reason, staff(), churn, created));
    }

    private long customer() {
        return profile.index() + 1L;
    }

    private long staff() {
        return profile.owner() < 0 ? People.SUPPORT : profile.owner() + 1L;
    }
}
