package io.liuke.derivation;

import io.liuke.purchase.DayCounts;
import io.liuke.purchase.HistoryPart;
import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.shared.CopyIn;
import io.liuke.shared.JobProgress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Takes the order histories past the rules: those of all as two streams side by side, which fill the columns and the COPY
 * together; those of a few one after the other.
 */
@Component
class Passes {

    private static final int STREAMS = 2;

    private final PurchaseHistories histories;
    private final StandingStore store;

    Passes(PurchaseHistories histories, StandingStore store) {
        this.histories = histories;
        this.store = store;
    }

    /** @return the usual gap among those who passed, in days; empty if nobody has ordered twice */
    OptionalDouble run(
            DerivationOrder order, Pass.Terms terms, CustomerIndex index, Standings standings, JobProgress progress) {
        Collection<Long> ids = order.ids();
        JobProgress.Counter counter = progress.counter(index.size());
        List<OrderHistory> few = ids == null ? List.of() : few(order, ids);
        DayCounts gaps = new DayCounts();
        store.copyStandings(copy -> {
            Consumer<Derived> out = derived -> {
                counter.step();
                stage(order, copy, derived);
            };
            if (ids == null) {
                all(order, part -> new Pass(terms, index, part, standings, out), index, gaps);
            } else {
                Pass pass = new Pass(terms, index, new Pass.Part(0, index.size()), standings, out);
                few.forEach(pass::buyer);
                pass.finish(gaps);
            }
        });
        return gaps.median();
    }

    /** As it was up to that date, in days; {@code otherwise} without anybody who ordered twice. */
    double usualGap(LocalDate asOf, double otherwise) {
        return histories.usualGap(asOf, otherwise);
    }

    private interface Start {
        Pass of(Pass.Part part);
    }

    private void all(DerivationOrder order, Start start, CustomerIndex index, DayCounts gaps) {
        List<Pass> passes = new ArrayList<>();
        List<HistoryPart> parts = new ArrayList<>();
        for (int n = 0; n < STREAMS; n++) {
            int from = (int) ((long) index.size() * n / STREAMS);
            int until = (int) ((long) index.size() * (n + 1) / STREAMS);
            Pass pass = start.of(new Pass.Part(from, until));
            passes.add(pass);
            parts.add(new HistoryPart(
                    n == 0 ? Long.MIN_VALUE : index.idFrom(from),
                    n == STREAMS - 1 ? Long.MAX_VALUE : index.idFrom(until),
                    pass::buyer));
        }
        histories.stream(order.asOf(), order.job(), parts);
        passes.forEach(pass -> pass.finish(gaps));
    }

    /** Read before the COPY begins, which has the connection to itself; all are streamed over others. */
    private List<OrderHistory> few(DerivationOrder order, Collection<Long> ids) {
        List<OrderHistory> few = new ArrayList<>();
        histories.of(ids, order.asOf(), few::add);
        return few;
    }

    /** Of a view all, else who differs from what is stored. */
    private static void stage(DerivationOrder order, CopyIn copy, Derived derived) {
        if (!order.current() || derived.differs()) {
            StandingStore.write(copy, derived);
        }
    }
}
