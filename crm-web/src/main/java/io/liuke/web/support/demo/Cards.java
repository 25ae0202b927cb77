package io.liuke.web.support.demo;

import static io.liuke.web.support.demo.Profile.SPAN;

import io.liuke.web.support.demo.DemoRows.Consent;
import io.liuke.web.support.demo.DemoRows.ContactRow;
import io.liuke.web.support.demo.DemoRows.CustomerRow;
import io.liuke.web.support.demo.DemoRows.DecisionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The customer card: address, contacts, consent, and what people decided about the customer. */
final class Cards {

    private static final List<String> CITIES = List.of("上海", "上海", "上海", "杭州", "苏州", "南京", "宁波", "无锡");
    private static final List<String> SOURCES_ZH = List.of("老客户推荐", "官网", "营销活动", "行业展会", "门店", "客服来电", "其他");
    private static final List<String> SOURCES_EN =
            List.of("Referral", "Website", "Campaign", "Trade fair", "Shop", "Called us", "Other");
    /** Whom fairs and campaigns bring buys less often. */
    private static final List<String> PROSPECTS_ZH = List.of("行业展会", "行业展会", "行业展会", "营销活动", "营销活动", "官网", "其他");

    private static final List<String> PROSPECTS_EN =
            List.of("Trade fair", "Trade fair", "Trade fair", "Campaign", "Campaign", "Website", "Other");
    private static final List<String> ROLES_ZH = List.of("采购", "店长", "餐饮总监", "行政");
    private static final List<String> ROLES_EN = List.of("Buyer", "Manager", "F&B director", "Office manager");

    private final RandomGenerator random;
    private final Profile profile;
    private final LocalDate today;

    Cards(RandomGenerator random, Profile profile, LocalDate today) {
        this.random = random;
        this.profile = profile;
        this.today = today;
    }

    CustomerRow customer() {
        long id = profile.index() + 1L;
        boolean person = profile.segment().isPerson();
        int created = profile.hasBought() ? profile.firstDay() - random.nextInt(12) : SPAN - 10 - random.nextInt(600);
        return new CustomerRow(
                id,
                code(profile),
                profile.name(),
                person,
                random.nextDouble() < 0.12 ? null : mail(person ? "c" + id : "office" + id),
                random.nextDouble() < 0.05 ? null : phone(),
                profile.owner() < 0 ? null : profile.owner() + 1L,
                Names.pick(random, CITIES),
                profile.segment().industry,
                Names.pick(random, sources()),
                null,
                date(created),
                cancelledOn(),
                new Consent(consent(), consent(), consent()));
    }

    private List<String> sources() {
        if (profile.hasBought()) {
            return profile.latin() ? SOURCES_EN : SOURCES_ZH;
        }
        return profile.latin() ? PROSPECTS_EN : PROSPECTS_ZH;
    }

    static String code(Profile profile) {
        return "C" + (10_001 + profile.index());
    }

    List<ContactRow> contacts() {
        if (profile.segment().isPerson()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(i -> new ContactRow(
                        profile.index() + 1L,
                        Names.person(random, profile.latin()),
                        Names.pick(random, profile.latin() ? ROLES_EN : ROLES_ZH),
                        phone(),
                        mail("contact" + (profile.index() * 2 + i))))
                .toList();
    }

    Optional<DecisionRow> decision() {
        long id = profile.index() + 1L;
        if (!profile.hasBought() && profile.index() % 3 == 0) {
            LocalDate on = today.minusDays(1 + random.nextInt(9));
            String reason = profile.latin() ? "Wants samples this month" : "本月要样品，值得跟进";
            return Optional.of(new DecisionRow(id, on, "TARGET", reason, 1 + random.nextInt(People.ACCOUNT_MANAGERS)));
        }
        if (profile.index() % 61 == 33 && profile.lastDay() < SPAN - 60) {
            String reason = profile.latin() ? "Does not pay its invoices" : "长期拖欠货款，放弃";
            return Optional.of(new DecisionRow(id, date(profile.lastDay() + 40), "NON_CUSTOMER", reason, 6));
        }
        return Optional.empty();
    }

    private @Nullable LocalDate cancelledOn() {
        if (profile.index() == Heroes.STILL_BILLED) {
            return today.minusDays(Heroes.CANCELLED_AGO);
        }
        boolean invented = profile.index() >= Heroes.ALL.size();
        boolean said = invented && profile.index() % 37 == 11 && !profile.boughtOnce() && profile.lastDay() < SPAN - 20;
        return said ? date(profile.lastDay() + 9) : null;
    }

    private @Nullable Boolean consent() {
        double u = random.nextDouble();
        return u < 0.7 ? Boolean.TRUE : u < 0.8 ? Boolean.FALSE : null;
    }

    /** Of a number block that is not given out. */
    private String phone() {
        return "1390000%04d".formatted(random.nextInt(10_000));
    }

    private static String mail(String mailbox) {
        return mailbox + "@example.com";
    }

    private LocalDate date(int day) {
        return today.minusDays(SPAN - day);
    }
}
