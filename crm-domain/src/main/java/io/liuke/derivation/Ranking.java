package io.liuke.derivation;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.Pyramid;
import io.liuke.pyramid.TierBoundaries;
import io.liuke.pyramid.TierRule;
import io.liuke.shared.JobProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The second pass of a derivation: ranks those in the pyramid, and follows each through the tiers. */
@Component
class Ranking {

    private final Pyramid pyramid;
    private final StandingStore store;

    Ranking(Pyramid pyramid, StandingStore store) {
        this.pyramid = pyramid;
        this.store = store;
    }

    /**
     * Where all stand.
     *
     * @param tiers by the places of the standings
     */
    record Ranked(StandingCounts counts, byte[] tiers) {}

    /** Leaves in the temporary table who stands elsewhere than is stored; of a view or a preview all. */
    Ranked rank(
            DerivationOrder order, CustomerIndex index, Standings standings, int[] reviewDays, JobProgress progress) {
        TierRule rule = order.rules().pyramid();
        TierBoundaries today =
                order.all() ? boundaries(standings.ranked(), rule) : pyramid.latestBoundaries(order.asOf());
        List<TierBoundaries> reviews = IntStream.range(0, reviewDays.length)
                .parallel()
                .mapToObj(review -> boundaries(standings.ranked(review), rule))
                .toList();
        progress.at(0.5);
        if (order.current() && order.all()) {
            for (int review = 0; review < reviewDays.length; review++) {
                store.saveBoundaries(LocalDate.ofEpochDay(reviewDays[review]), reviews.get(review));
            }
            store.saveBoundaries(order.asOf(), today);
        }
        TierTrack track =
                new TierTrack(reviewDays, reviews, today, rule.hysteresis().doubleValue(), order.rankedDay());
        return follow(order, index, standings, track, progress.part(0.5, 1));
    }

    private static TierBoundaries boundaries(Standings.Ranked ranked, TierRule rule) {
        return TierBoundaries.of(ranked.ids(), ranked.values(), rule);
    }

    private Ranked follow(
            DerivationOrder order, CustomerIndex index, Standings standings, TierTrack track, JobProgress progress) {
        StandingCounts counts = new StandingCounts();
        byte[] tiers = new byte[standings.size()];
        JobProgress.Counter counter = progress.counter(standings.size());
        store.copyTiers(copy -> {
            for (int i = 0; i < standings.size(); i++) {
                counter.step();
                LifecycleState state = standings.state(i);
                TierTrack.Result result = standings.isBuyer(i) ? followed(order, index, standings, track, i) : null;
                if (state != null) {
                    counts.add(state, result == null ? null : result.tier());
                }
                tiers[i] = Tiers.toByte(result == null ? null : result.tier());
                if (result != null && (!order.current() || differs(result, index, i))) {
                    StandingStore.write(copy, index.id(i), result);
                }
            }
        });
        return new Ranked(counts, tiers);
    }

    /** A view of another date has nothing to go on from. */
    private static TierTrack.Result followed(
            DerivationOrder order, CustomerIndex index, Standings standings, TierTrack track, int i) {
        return order.goesOn()
                ? track.follow(standings, i, order.today(), index.tier(i), index.tierAtLoss(i))
                : track.follow(standings, i, order.today(), null, null);
    }

    private static boolean differs(TierTrack.Result result, CustomerIndex index, int i) {
        return Double.isNaN(index.tierValue(i))
                || result.tier() != index.tier(i)
                || result.atLoss() != index.tierAtLoss(i)
                || !result.changes().isEmpty()
                || stored(result.value()) != stored(index.tierValue(i));
    }

    /** To the four places that are kept of an amount. */
    private static double stored(double amount) {
        return Math.rint(amount * 10_000);
    }
}
