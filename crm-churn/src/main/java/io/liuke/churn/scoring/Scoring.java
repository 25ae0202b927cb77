package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.interaction.ContactEfforts;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.shared.CopyIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Reads order histories, all or a few, scores them, and stages what comes out. */
@Component
class Scoring {

    private static final int BATCH = 2_000;

    private final PurchaseHistories histories;
    private final ContactEfforts efforts;
    private final ScoreStore scores;

    Scoring(PurchaseHistories histories, ContactEfforts efforts, ScoreStore scores) {
        this.histories = histories;
        this.efforts = efforts;
        this.scores = scores;
    }

    /** What all histories say, one by one and together. */
    Evidence evidence(LocalDate asOf) {
        Evidence evidence = new Evidence(asOf);
        histories.stream(asOf, evidence::add);
        return evidence;
    }

    /**
     * The score of each, staged.
     *
     * @param customers in order of id
     * @param progress is told how many are done
     * @return customers scored
     */
    long scoreAll(ModelCard card, List<OrderFeatures> customers, CustomerContexts contexts, LongConsumer progress) {
        CustomerScorer scorer = new CustomerScorer(card, efforts.list());
        scores.createStaging();
        try (CopyIn copy = scores.copy()) {
            Batches batches = new Batches(scorer, contexts, copy, progress);
            customers.forEach(batches::add);
            batches.flush();
            return copy.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("scores could not be staged", e);
        }
    }

    /** The score of a few, staged; they are read within the caller's transaction. */
    void scoreFew(ModelCard card, LocalDate asOf, CustomerContexts contexts, Collection<Long> ids) {
        List<OrderFeatures> few = new ArrayList<>();
        histories.of(ids, asOf, history -> few.add(OrderFeatures.of(history, asOf)));
        scoreAll(card, few, contexts, done -> {});
    }

    /** Scores batch by batch on all processors; rows are written in the order in which they came. */
    private static final class Batches {
        private final CustomerScorer scorer;
        private final CustomerContexts contexts;
        private final CopyIn copy;
        private final LongConsumer progress;
        private final List<Pending> pending = new ArrayList<>(BATCH);

        Batches(CustomerScorer scorer, CustomerContexts contexts, CopyIn copy, LongConsumer progress) {
            this.scorer = scorer;
            this.contexts = contexts;
            this.copy = copy;
            this.progress = progress;
        }

        private record Pending(OrderFeatures orders, CustomerContext context) {}

        void add(OrderFeatures orders) {
            CustomerContext context = contexts.next(orders.customerId());
            if (context == null) {
                return; // outside the scope of risk, or came after the contexts were read: the next run knows them
            }
            pending.add(new Pending(orders, context));
            if (pending.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            List<ScoredCustomer> scored = pending.parallelStream()
                    .map(p -> scorer.score(p.orders(), p.context()))
                    .toList();
            scored.forEach(s -> ScoreStore.write(copy, s));
            pending.clear();
            progress.accept(copy.rows());
        }
    }
}
