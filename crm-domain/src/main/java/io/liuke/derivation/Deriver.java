package io.liuke.derivation;

import io.liuke.customer.LifecycleRuleBook;
import io.liuke.pyramid.Pyramid;
import io.liuke.shared.JobProgress;
import io.liuke.shared.Stages;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * Derives facts, states, tiers and worth: one pass over the order histories with the pure rules, a ranking, and what differs from
 * what is stored copied into temporary tables for the merge. Runs within the caller's transaction.
 */
@Component
class Deriver {

    /** Usual gap in days while the company has no customer who bought twice. */
    private static final double GAP_WITHOUT_EVIDENCE = 30;

    private final LifecycleRuleBook ruleBook;
    private final Pyramid pyramid;
    private final StandingStore store;
    private final Passes passes;
    private final Ranking ranking;
    private final ValueDeriver values;

    Deriver(
            LifecycleRuleBook ruleBook,
            Pyramid pyramid,
            StandingStore store,
            Passes passes,
            Ranking ranking,
            ValueDeriver values) {
        this.ruleBook = ruleBook;
        this.pyramid = pyramid;
        this.store = store;
        this.passes = passes;
        this.ranking = ranking;
        this.values = values;
    }

    /**
     * What is told besides what is left in the temporary tables.
     *
     * @param buyers customers who have bought
     * @param bySegment buyers by segment, those of the general rule last
     * @param counts customers by state and tier
     */
    record Found(long buyers, List<Integer> bySegment, List<StandingCount> counts) {}

    RuleSet rulesInForce() {
        return new RuleSet(ruleBook.rules(), pyramid.rule());
    }

    /** Leaves the findings in the temporary tables. */
    Found derive(DerivationOrder order, JobProgress progress, Stages stages) {
        store.createTemporaryTables();
        int[] reviewDays = order.all() ? reviewDays(order.asOf()) : new int[0];
        CustomerIndex index = store.index(
                order.asOf(), order.ids(), new RuleChoices(order.rules().lifecycle()));
        double gap = companyGap(order);
        stages.end("customers");
        progress.at(0.1);
        Standings standings = pass(order, index, gap, reviewDays, progress.part(0.1, 0.8));
        stages.end("orders");
        Ranking.Ranked ranked = ranking.rank(order, index, standings, reviewDays, progress.part(0.8, 1));
        store.analyzeFindings();
        stages.end("rank");
        if (order.current()) {
            values.derive(order.asOf(), order.ids(), standings, ranked.tiers());
            stages.end("value");
        }
        int segments = order.rules().lifecycle().segments().size();
        return new Found(
                standings.buyers(),
                standings.bySegment(segments),
                ranked.counts().list());
    }

    /** The pass over all measures the usual gap too; only where that has moved far from before is the pass repeated. */
    private Standings pass(
            DerivationOrder order, CustomerIndex index, double gap, int[] reviewDays, JobProgress progress) {
        Standings standings = new Standings(index, reviewDays.length);
        OptionalDouble measured = passes.run(order, terms(order, gap, reviewDays), index, standings, progress);
        if (!order.goesOn() || !order.all() || measured.isEmpty()) {
            return standings;
        }
        double settled = LifecycleRuleBook.settle(gap, measured.getAsDouble());
        if (order.current()) {
            ruleBook.keepUsualGap(settled);
        }
        if (settled == gap) {
            return standings;
        }
        store.emptyStandings();
        Standings again = new Standings(index, reviewDays.length);
        passes.run(order, terms(order, settled, reviewDays), index, again, progress);
        return again;
    }

    private Pass.Terms terms(DerivationOrder order, double gap, int[] reviewDays) {
        return new Pass.Terms(
                order.asOf(),
                gap,
                order.rules().pyramid().basis(),
                ruleBook.decisions(order.asOf(), order.ids()),
                reviewDays);
    }

    /**
     * The gap to go by: what is settled, else what is measured. A view of another date goes by what was usual then.
     */
    private double companyGap(DerivationOrder order) {
        OptionalDouble settled = order.goesOn() ? ruleBook.usualGap() : OptionalDouble.empty();
        return settled.isPresent() ? settled.getAsDouble() : passes.usualGap(order.asOf(), GAP_WITHOUT_EVIDENCE);
    }

    private int[] reviewDays(LocalDate asOf) {
        StandingStore.OrderSpan span = store.orderSpan(asOf);
        return span == null ? new int[0] : ReviewDays.between(span.firstOn(), span.lastOn(), asOf);
    }
}
