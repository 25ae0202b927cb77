package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.customer.LifecycleRules;
import io.liuke.customer.LossRule;
import io.liuke.customer.RuleSegment;
import io.liuke.customer.SegmentCondition;
import io.liuke.customer.SegmentedRules;
import io.liuke.pyramid.TierRule;
import io.liuke.shared.Companies;
import io.liuke.shared.JobCancelled;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules change by a draft, whose preview says what then comes. */
@DatabaseTest
class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final StaffId HE = new StaffId(1);
    private static final RuleSegment FARMS = segment("farms", "Farming", 400);
    private static final RuleSegment STRICT_FARMS = segment("strict farms", "farming", 10);

    @Autowired
    Rules rules;

    @Autowired
    RulePreviews previews;

    @Autowired
    RulePreviewRunner runner;

    @Autowired
    Derivations derivations;

    @Autowired
    Companies companies;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    /** Each buys every n days, and stopped some while ago; every third is a farm. */
    @BeforeEach
    void aHundredCustomers() {
        clear();
        companies.viewOn(TODAY);
        jdbc.sql("insert into staff (id, login, name, password_hash, role) values (1, 'he', 'He', '-', 'MANAGER')")
                .update();
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since, industry)
                        select n, 'C' || n, 'C' || n, date '2024-01-01', date '2024-01-01',
                               case when n % 3 = 0 then 'Farming' end
                        from generate_series(1, 100) n
                        """).update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
                        select n, nextval('purchase_seq'), gen_random_uuid(), day, day, 10 * n, n * (n % 7), day
                        from generate_series(1, 100) n
                        cross join generate_series(0, 11) k
                        cross join lateral (select date '2026-06-30' - n * 5 % 170 - k * (10 + n % 40) as day) d
                        """).update();
        derivations.runNow(null);
    }

    @AfterEach
    void clear() {
        jdbc.sql("""
                        truncate customer, customer_code, customer_contact, customer_decision, customer_state_change, purchase,
                                 purchase_facts, customer_tier, customer_tier_change, tier_boundary, derivation_run,
                                 derivation_result, rule_draft, rule_version, rule_preview, scheduled_tasks cascade
                        """).update();
        jdbc.sql("""
                        update lifecycle_rule
                        set usual_gap = null, segments = '[]', loss_factor = 3, loss_min_days = 90
                        """).update();
        jdbc.sql("update tier_rule set prime_share = 0.01, basis = 'PROFIT'").update();
        jdbc.sql("delete from staff where id = 1").update();
        companies.viewOn(null);
    }

    @Test
    void aPreviewSaysExactlyWhatThenComesAndMovesNobody() {
        Map<Long, List<String>> before = standings();
        rules.change(strict(FARMS), rules.seen(), HE);
        long preview = preview();
        assertThat(standings()).isEqualTo(before);
        List<String> states = said(previews.moves(preview, RuleMove.Kind.STATE));
        List<String> tiers = said(previews.moves(preview, RuleMove.Kind.TIER));

        rules.apply(preview, "farms buy once a year", HE);
        derivations.runNow(null);

        Map<Long, List<String>> after = standings();
        assertThat(states).hasSizeGreaterThan(1).isEqualTo(moved(before, after, 0));
        assertThat(tiers).hasSizeGreaterThan(3).isEqualTo(moved(before, after, 1));
    }

    @Test
    void theTotalsOfAPreviewAreWhatThereIsAndWhatThenThereIsWithThoseWhoStay() {
        Map<Long, List<String>> before = standings();
        rules.change(strict(FARMS), rules.seen(), HE);
        long preview = preview();
        List<RuleTotal> totals = previews.totals(preview);
        assertThat(counts(totals, RuleTotal::before)).isEqualTo(counted(before));
        assertThat(totals)
                .filteredOn(total -> total.kind() == RuleMove.Kind.STATE && total.segment() == 0)
                .satisfies(farms -> assertThat(
                                farms.stream().mapToLong(RuleTotal::after).sum())
                        .isEqualTo(33));

        rules.apply(preview, null, HE);
        derivations.runNow(null);

        assertThat(counts(totals, RuleTotal::after)).isEqualTo(counted(standings()));
    }

    @Test
    void aDerivationThatComesDoesNotWaitForAPreview() {
        rules.change(strict(FARMS), rules.seen(), HE);
        long preview = rules.preview(rules.seen(), HE);
        long derivation = derivations.start(null);
        assertThatThrownBy(() -> runner.run(preview)).isInstanceOf(JobCancelled.class);
        assertThat(previews.find(preview).orElseThrow().isOver()).isFalse();
        jobs.runAll();
        assertThat(derivations.find(derivation).orElseThrow().status()).isEqualTo("DONE");
        assertThat(previews.find(preview).orElseThrow().isDone()).isTrue();
        assertThat(previews.find(preview).orElseThrow().outdated()).isFalse();
    }

    @Test
    void theFirstSegmentThatFitsDecides() {
        rules.change(strict(FARMS, STRICT_FARMS), rules.seen(), HE);
        long patient = preview();
        assertThat(previews.find(patient).orElseThrow().bySegment()).containsExactly(33, 0, 67);
        long lostByPatient = lost(patient);
        rules.change(strict(STRICT_FARMS, FARMS), rules.seen(), HE);
        assertThat(lost(preview())).isGreaterThan(lostByPatient);
    }

    @Test
    void aDiscardedDraftLeavesTheRulesAsTheyAre() {
        rules.change(strict(FARMS), rules.seen(), HE);
        rules.discard(rules.seen());
        assertThat(rules.draft()).isEmpty();
        assertThat(rules.inForce()).isEqualTo(RuleSet.DEFAULT);
        assertThat(rules.versions()).isEmpty();
    }

    @Test
    void theHistorySaysWhoAndWhyAndAnEarlierVersionComesBackAsADraft() {
        rules.change(strict(FARMS), rules.seen(), HE);
        rules.apply(preview(), "farms buy once a year", HE);
        List<RuleVersion> versions = rules.versions();
        assertThat(versions).extracting(RuleVersion::appliedBy).containsExactly("He", null);
        assertThat(versions.get(0).note()).isEqualTo("farms buy once a year");

        rules.restore(versions.get(1).id(), rules.seen(), HE);

        assertThat(rules.draft().orElseThrow().rules()).isEqualTo(RuleSet.DEFAULT);
        assertThat(rules.inForce()).isEqualTo(strict(FARMS));
    }

    @Test
    void whoDidNotSeeTheLatestDraftIsToldSo() {
        long seen = rules.seen();
        rules.change(strict(), seen, HE);
        assertThatThrownBy(() -> rules.change(strict(FARMS), seen, HE)).isInstanceOf(StaleRecord.class);
        long preview = preview();
        rules.change(strict(FARMS), rules.seen(), HE);
        assertThatThrownBy(() -> rules.apply(preview, null, HE)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void aPreviewOfOtherDataIsOutdatedAndIsNotApplied() {
        rules.change(strict(), rules.seen(), HE);
        long preview = preview();
        assertThat(previews.find(preview).orElseThrow().outdated()).isFalse();
        companies.viewOn(TODAY.plusDays(1));
        assertThat(previews.find(preview).orElseThrow().outdated()).isTrue();
        assertThatThrownBy(() -> rules.apply(preview, null, HE)).isInstanceOf(StaleRecord.class);
    }

    private long preview() {
        long id = rules.preview(rules.seen(), HE);
        runner.run(id);
        return id;
    }

    private long lost(long preview) {
        return previews.moves(preview, RuleMove.Kind.STATE).stream()
                .filter(move -> "LOST".equals(move.to()))
                .mapToLong(RuleMove::customers)
                .sum();
    }

    private Map<Long, List<String>> standings() {
        return jdbc
                .sql("""
                        select c.id, c.state, coalesce(t.tier, 'none') as tier
                        from customer c left join customer_tier t on t.customer_id = c.id
                        """)
                .query((row, n) -> Map.entry(row.getLong("id"), List.of(row.getString("state"), row.getString("tier"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> moved(Map<Long, List<String>> before, Map<Long, List<String>> after, int which) {
        return before.keySet().stream()
                .filter(id -> !before.get(id).get(which).equals(after.get(id).get(which)))
                .collect(Collectors.groupingBy(
                        id -> before.get(id).get(which) + "→" + after.get(id).get(which), Collectors.counting()))
                .entrySet()
                .stream()
                .map(move -> move.getKey() + " " + move.getValue())
                .sorted()
                .toList();
    }

    private static Map<String, Long> counts(List<RuleTotal> totals, ToLongFunction<RuleTotal> when) {
        return totals.stream()
                .filter(total -> when.applyAsLong(total) > 0)
                .collect(Collectors.groupingBy(RuleTotal::key, Collectors.summingLong(when)));
    }

    private static Map<String, Long> counted(Map<Long, List<String>> standings) {
        return standings.values().stream()
                .flatMap(List::stream)
                .filter(word -> !word.equals("none"))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static List<String> said(List<RuleMove> moves) {
        return moves.stream()
                .map(move -> name(move.from()) + "→" + name(move.to()) + " " + move.customers())
                .sorted()
                .toList();
    }

    private static String name(@Nullable String word) {
        return Stream.ofNullable(word).findFirst().orElse("none");
    }

    private static RuleSet strict(RuleSegment... segments) {
        LifecycleRules general =
                new LifecycleRules(new LossRule(new BigDecimal("1.5"), 60), LifecycleRules.DEFAULT.loyalty());
        TierRule tiers = new TierRule(
                new BigDecimal("0.05"),
                TierRule.DEFAULT.majorShare(),
                TierRule.DEFAULT.ordinaryShare(),
                TierRule.Basis.REVENUE,
                TierRule.DEFAULT.hysteresis());
        return new RuleSet(new SegmentedRules(general, Arrays.asList(segments)), tiers);
    }

    private static RuleSegment segment(String name, String industry, int minDays) {
        SegmentCondition condition = new SegmentCondition(null, List.of(), List.of(industry), List.of(), null, null);
        return new RuleSegment(name, condition, new LossRule(BigDecimal.ONE, minDays), null);
    }
}
