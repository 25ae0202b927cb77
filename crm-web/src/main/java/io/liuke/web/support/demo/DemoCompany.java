package io.liuke.web.support.demo;

import io.liuke.web.support.demo.DemoRows.CaseRow;
import io.liuke.web.support.demo.DemoRows.ContactRow;
import io.liuke.web.support.demo.DemoRows.CostRow;
import io.liuke.web.support.demo.DemoRows.CustomerRow;
import io.liuke.web.support.demo.DemoRows.DecisionRow;
import io.liuke.web.support.demo.DemoRows.FollowupRow;
import io.liuke.web.support.demo.DemoRows.InteractionRow;
import io.liuke.web.support.demo.DemoRows.OverrideRow;
import io.liuke.web.support.demo.DemoRows.PurchaseRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** An invented company as of a date: pure, and the same for the same seed and date. */
record DemoCompany(
        LocalDate today,
        List<CustomerRow> customers,
        List<ContactRow> contacts,
        List<DecisionRow> decisions,
        List<PurchaseRow> purchases,
        List<CostRow> costs,
        List<InteractionRow> interactions,
        List<FollowupRow> followups,
        List<OverrideRow> overrides,
        List<CaseRow> cases) {

    static final int CUSTOMERS = 2_000;
    static final long SEED = 20_260_101;

    private static final Comparator<PurchaseRow> AS_THEY_CAME = Comparator.comparing(PurchaseRow::on)
            .thenComparing(PurchaseRow::at)
            .thenComparingLong(PurchaseRow::customer);

    static DemoCompany generate(long seed, LocalDate today) {
        DemoCompany company = new DemoCompany(
                today,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                SaveCases.of(today));
        List<Profile> profiles = new Profiles(seed).draw(CUSTOMERS);
        Referrals referrals = new Referrals(profiles, seed);
        profiles.forEach(profile -> company.add(profile, referrals, seed));
        company.purchases.sort(AS_THEY_CAME);
        return company;
    }

    private void add(Profile profile, Referrals referrals, long seed) {
        RandomGenerator orders = new SplittableRandom(seed * 7_919 + profile.index());
        if (profile.hasBought()) {
            purchases.addAll(Orders.of(orders, profile, today));
        }
        costs.addAll(Spending.of(new SplittableRandom(seed * 15_485_863 + profile.index()), profile, today));
        RandomGenerator rest = new SplittableRandom(seed * 104_729 + profile.index());
        Cards card = new Cards(rest, profile, today);
        customers.add(referrals.on(card.customer(), profile));
        contacts.addAll(card.contacts());
        card.decision().ifPresent(decisions::add);
        Talk talk = new Talk(rest, profile, today);
        interactions.addAll(talk.interactions());
        talk.followup().ifPresent(followups::add);
        talk.override().ifPresent(overrides::add);
    }

    /** Equal for equal companies. */
    long checksum() {
        CRC32C sum = new CRC32C();
        Stream.of(customers, contacts, decisions, purchases, costs, interactions, followups, overrides, cases)
                .flatMap(List::stream)
                .forEach(row -> sum.update(row.toString().getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }
}
