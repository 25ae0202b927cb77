package io.liuke.churn.scoring;

import io.liuke.churn.KeptModel;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.learning.Learning;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.learning.ServiceBook;
import io.liuke.interaction.ContactEfforts;
import io.liuke.purchase.HistoryPart;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.shared.CopyIn;
import io.liuke.shared.Job;
import io.liuke.shared.JobProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads order histories, all or a few, scores them, and stages what comes out. */
@Component
class Scoring {

    private static final int BATCH = 4_000;

    private final PurchaseHistories histories;
    private final ContactEfforts efforts;
    private final ScoreStore scores;
    private final Learning learning;
    private final KeptModelStore models;

    Scoring(
            PurchaseHistories histories,
            ContactEfforts efforts,
            ScoreStore scores,
            Learning learning,
            KeptModelStore models) {
        this.learning = learning;
        this.models = models;
        this.histories = histories;
        this.efforts = efforts;
        this.scores = scores;
    }

    /**
     * The scores of which run, made as of which date by which model.
     *
     * @param service what passed between each customer and us
     */
    record Order(ScoringId run, LocalDate scoredOn, ModelCard card, LongFunction<ServiceFacts> service) {}

    /** The model that a person keeps in use for the scores on the screens; null: it is to be learnt. */
    @Nullable KeptModel kept(ScoringRun run) {
        return !run.current()
                ? null
                : models.pin()
                        .flatMap(pin -> models.find(pin.model()))
                        .filter(model -> model.card().horizonDays() == run.horizonDays())
                        .orElse(null);
    }

    /** The id of a model that was learnt. */
    long save(ModelCard card, Instant now) {
        return models.save(card, now);
    }

    /** What the past teaches, or taught within the last days; read within the caller's transaction. */
    Lesson lesson(ScoringRun run, JobProgress progress) {
        Optional<ModelCard> last = run.current() && !run.relearn()
                ? models.latest(1).stream().findFirst().map(KeptModel::card)
                : Optional.empty();
        return last.flatMap(card -> learning.remember(card, run.asOf(), run.horizonDays()))
                .orElseGet(() -> learn(run.asOf(), run.horizonDays(), progress));
    }

    /** What the past before a date teaches. */
    Lesson learn(LocalDate asOf, int horizonDays, JobProgress progress) {
        return learning.learn(asOf, horizonDays, Learning.USUAL_SEED, progress);
    }

    /** @param ids of these customers only, or of all for null */
    ServiceBook service(LocalDate asOf, @Nullable Collection<Long> ids) {
        return learning.service(asOf, ids);
    }

    /**
     * What all histories say, one by one and together; read as two streams.
     *
     * @param middleId about half of the customers come before this id
     */
    Evidence evidence(LocalDate asOf, Job job, long middleId, JobProgress.Counter counter) {
        Evidence lower = new Evidence(asOf);
        Evidence upper = new Evidence(asOf);
        histories.stream(
                asOf,
                job,
                List.of(
                        part(Long.MIN_VALUE, middleId, lower, counter),
                        part(middleId, Long.MAX_VALUE, upper, counter)));
        lower.addAll(upper);
        return lower;
    }

    private static HistoryPart part(long from, long until, Evidence evidence, JobProgress.Counter counter) {
        return new HistoryPart(from, until, history -> {
            counter.step();
            evidence.add(history);
        });
    }

    /**
     * The score of each, for the table that takes the place of the present one.
     *
     * @param customers in order of id
     * @return customers scored
     */
    long scoreAll(Order order, List<OrderFeatures> customers, CustomerContexts contexts, JobProgress progress) {
        Batches batches = new Batches(order, efforts, contexts);
        scores.stageAll(copy -> batches.write(customers, copy, progress));
        return batches.written;
    }

    /** The score of each, staged in the temporary table. */
    long scoreApart(Order order, List<OrderFeatures> customers, CustomerContexts contexts, JobProgress progress) {
        Batches batches = new Batches(order, efforts, contexts);
        scores.stage(copy -> batches.write(customers, copy, progress));
        return batches.written;
    }

    /** The score of a few, staged; they are read within the caller's transaction. */
    void scoreFew(Order order, CustomerContexts contexts, Collection<Long> ids) {
        List<OrderFeatures> few = new ArrayList<>();
        histories.of(ids, order.scoredOn(), history -> few.add(OrderFeatures.of(history, order.scoredOn())));
        scoreApart(order, few, contexts, JobProgress.UNWATCHED);
    }

    /** Scores batch by batch on all processors; rows are written in the order in which they came. */
    private static final class Batches {
        private final Order order;
        private final CustomerScorer scorer;
        private final CustomerContexts contexts;
        private final List<Pending> pending = new ArrayList<>(BATCH);
        private long written;

        Batches(Order order, ContactEfforts efforts, CustomerContexts contexts) {
            this.order = order;
            this.scorer = new CustomerScorer(order.card(), efforts.list());
            this.contexts = contexts;
        }

        private record Pending(OrderFeatures orders, CustomerContext context) {}

        void write(List<OrderFeatures> customers, CopyIn copy, JobProgress progress) {
            for (int i = 0; i < customers.size(); i++) {
                OrderFeatures orders = customers.get(i);
                CustomerContext context = contexts.next(orders.customerId());
                if (context != null) { // else outside the scope of risk, or new since the contexts were read
                    pending.add(new Pending(orders, context));
                }
                if (pending.size() == BATCH) {
                    flush(copy);
                    progress.at(i / (double) customers.size());
                }
            }
            flush(copy);
        }

        private void flush(CopyIn copy) {
            pending.parallelStream()
                    .map(p -> ScoreStore.encode(order.run(), order.scoredOn(), score(p)))
                    .toList()
                    .forEach(copy::write);
            written += pending.size();
            pending.clear();
        }

        private ScoredCustomer score(Pending p) {
            return scorer.score(p.orders(), order.service().apply(p.orders().customerId()), p.context());
        }
    }
}
