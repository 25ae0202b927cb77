package io.liuke.derivation;

import io.liuke.customer.LifecycleRuleBook;
import io.liuke.purchase.DayCounts;
import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.pyramid.Pyramid;
import io.liuke.pyramid.TierBoundaries;
import io.liuke.pyramid.TierRule;
import io.liuke.shared.CopyIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Derives facts, states and tiers: one pass over the order histories with the pure rules, a ranking, and what was found
 * copied into temporary tables for the merge. Runs within the caller's transaction.
 */
@Component
class Deriver {

    /** Usual gap in days while the company has no customer who bought twice. */
    private static final double GAP_WITHOUT_EVIDENCE = 30;

    private final PurchaseHistories histories;
    private final LifecycleRuleBook ruleBook;
    private final Pyramid pyramid;
    private final StandingStore store;
    private final ValueDeriver values;

    Deriver(
            PurchaseHistories histories,
            LifecycleRuleBook ruleBook,
            Pyramid pyramid,
            StandingStore store,
            ValueDeriver values) {
        this.histories = histories;
        this.ruleBook = ruleBook;
        this.pyramid = pyramid;
        this.store = store;
        this.values = values;
    }

    /** What a derivation is for. */
    enum Purpose {
        /** What the screens show goes on from what they showed; ranking and usual gap are kept for the next time. */
        CURRENT,
        /** As the current one, but nothing is kept: what it would be by other rules. */
        PREVIEW,
        /** Another date, by itself. */
        VIEW;

        boolean goesOn() {
            return this != VIEW;
        }
    }

    /**
     * What to derive.
     *
     * @param rankedOn day of the ranking from which tiers go on; null if they are replayed from the start
     */
    record Task(
            LocalDate asOf,
            Purpose purpose,
            RuleSet rules,
            @Nullable LocalDate rankedOn,
            @Nullable Collection<Long> ids) {

        /** All customers, ranked anew; otherwise a few, placed by the latest ranking. */
        boolean all() {
            return ids == null;
        }

        boolean current() {
            return purpose == Purpose.CURRENT;
        }
    }

    /**
     * What is told besides what is left in the temporary tables.
     *
     * @param buyers customers who have bought
     * @param bySegment buyers by segment, those of the general rule last
     */
    record Findings(int buyers, List<Integer> bySegment) {}

    RuleSet rulesInForce() {
        return new RuleSet(ruleBook.rules(), pyramid.rule());
    }

    /**
     * Leaves the findings in the temporary tables.
     *
     * @param progress told the number of customers done so far
     */
    Findings derive(Task task, LongConsumer progress) {
        store.createTemporaryTables();
        CustomerIndex index = store.index(
                task.asOf(), task.ids(), new RuleChoices(task.rules().lifecycle()));
        int[] reviewDays = task.all() ? reviewDays(task.asOf()) : new int[0];
        double gap = companyGap(task);
        Standings standings = new Standings(reviewDays.length);
        OptionalDouble measured = pass(task, index, standings, terms(task, gap, reviewDays), progress);
        if (task.purpose().goesOn() && task.all() && measured.isPresent()) {
            double settled = settle(task, measured.getAsDouble());
            if (settled != gap) {
                store.emptyStandings();
                index.rewind();
                standings = new Standings(reviewDays.length);
                pass(task, index, standings, terms(task, settled, reviewDays), progress);
            }
        }
        byte[] tiers = rank(task, index, standings, reviewDays);
        if (task.current()) {
            values.derive(task.asOf(), task.ids(), standings, tiers);
        }
        return new Findings(
                standings.size(),
                standings.bySegment(task.rules().lifecycle().segments().size()));
    }

    private double settle(Task task, double measured) {
        return task.current() ? ruleBook.settleUsualGap(measured) : ruleBook.wouldSettleOn(measured);
    }

    private Pass.Terms terms(Task task, double gap, int[] reviewDays) {
        return new Pass.Terms(
                task.asOf(), gap, task.rules().pyramid().basis(), ruleBook.decisions(task.asOf()), reviewDays);
    }

    /** @return the usual gap among those who passed, in days; empty if nobody has ordered twice */
    private OptionalDouble pass(
            Task task, CustomerIndex index, Standings standings, Pass.Terms terms, LongConsumer progress) {
        List<OrderHistory> few = few(task);
        DayCounts gaps = new DayCounts();
        copying(store::copyStandings, copy -> {
            Pass pass = new Pass(terms, index, standings, gaps, derived -> {
                StandingStore.write(copy, derived);
                progress.accept(copy.rows());
            });
            if (task.all()) {
                histories.stream(task.asOf(), pass::buyer);
            } else {
                few.forEach(pass::buyer);
            }
            pass.finish();
        });
        return gaps.median();
    }

    /**
     * The gap to go by: what is settled, else what is measured. A view of another date goes by what was usual then. The
     * pass over all measures it again; only where that has moved far is the pass repeated.
     */
    private double companyGap(Task task) {
        OptionalDouble settled = task.purpose().goesOn() ? ruleBook.usualGap() : OptionalDouble.empty();
        return settled.isPresent() ? settled.getAsDouble() : histories.usualGap(task.asOf(), GAP_WITHOUT_EVIDENCE);
    }

    /** Read before the COPY begins, which has the connection to itself; all are streamed over another one. */
    private List<OrderHistory> few(Task task) {
        List<OrderHistory> few = new ArrayList<>();
        if (task.ids() != null) {
            histories.of(task.ids(), task.asOf(), few::add);
        }
        return few;
    }

    /** @return the tiers, in step with {@code standings} */
    private byte[] rank(Task task, CustomerIndex index, Standings standings, int[] reviewDays) {
        TierRule rule = task.rules().pyramid();
        TierBoundaries today = task.all()
                ? TierBoundaries.of(standings.rankedIds(), standings.rankedValues(), rule)
                : pyramid.latestBoundaries(task.asOf());
        List<TierBoundaries> reviews = IntStream.range(0, reviewDays.length)
                .mapToObj(r -> TierBoundaries.of(standings.rankedIds(r), standings.rankedValues(r), rule))
                .toList();
        if (task.current() && task.all()) {
            IntStream.range(0, reviewDays.length)
                    .forEach(r -> store.saveBoundaries(LocalDate.ofEpochDay(reviewDays[r]), reviews.get(r)));
            store.saveBoundaries(task.asOf(), today);
        }
        int rankedOn = task.rankedOn() == null
                ? Integer.MIN_VALUE
                : Math.toIntExact(task.rankedOn().toEpochDay());
        TierTrack track =
                new TierTrack(reviewDays, reviews, today, rule.hysteresis().doubleValue(), rankedOn);
        index.rewind();
        int asOf = Math.toIntExact(task.asOf().toEpochDay());
        byte[] tiers = new byte[standings.size()];
        copying(store::copyTiers, copy -> {
            for (int i = 0; i < standings.size(); i++) {
                int at = index.seek(standings.id(i));
                TierTrack.Result result = track.follow(
                        standings,
                        i,
                        asOf,
                        task.purpose().goesOn() ? index.tier(at) : null,
                        task.purpose().goesOn() ? index.tierAtLoss(at) : null);
                tiers[i] = Tiers.toByte(result.tier());
                StandingStore.write(copy, standings.id(i), result);
            }
        });
        return tiers;
    }

    private int[] reviewDays(LocalDate asOf) {
        StandingStore.OrderSpan span = store.orderSpan(asOf);
        return span == null ? new int[0] : ReviewDays.between(span.firstOn(), span.lastOn(), asOf);
    }

    private interface CopyStart {
        CopyIn open() throws SQLException;
    }

    private static void copying(CopyStart start, Consumer<CopyIn> rows) {
        try (CopyIn copy = start.open()) {
            rows.accept(copy);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY could not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
