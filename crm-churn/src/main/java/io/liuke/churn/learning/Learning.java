package io.liuke.churn.learning;

import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Why;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.JobProgress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a company's past teach the logistic regression, if there is past enough: nothing after the date plays any part. */
@Component
public class Learning {

    /** So that the same past gives the same model from night to night. */
    public static final long USUAL_SEED = 1;

    /** Of each window; more would move no weight that could be seen, and take memory. */
    private static final int CUSTOMERS = 10_000;

    private static final int HOLDS_DAYS = 7;
    /** Imported rows for so many customers change nothing to speak of. */
    private static final int SMALL_SHARE = 20;

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    private final PastReadModel past;
    private final ServiceFactsReadModel service;
    private final PurchaseHistories histories;
    private final BusinessTime time;

    Learning(PastReadModel past, ServiceFactsReadModel service, PurchaseHistories histories, BusinessTime time) {
        this.past = past;
        this.service = service;
        this.histories = histories;
        this.time = time;
    }

    /**
     * Within the caller's transaction.
     *
     * @param seed chooses the customers where there are more than are needed; the same seed gives the same lesson
     */
    public Lesson learn(LocalDate asOf, int horizonDays, long seed, JobProgress progress) {
        LocalDate from = past.historyFrom(asOf).orElse(asOf);
        List<LocalDate> cutoffs = LearningWindows.cutoffs(from, asOf, horizonDays);
        Why tooShort =
                new Why("SHORT_HISTORY", ChronoUnit.MONTHS.between(from, asOf.plusDays(1)), monthsNeeded(horizonDays));
        if (cutoffs.isEmpty()) {
            return Lesson.refused(cutoffs, 0, tooShort, Checks.NONE);
        }
        List<Long> customers = past.sample(CUSTOMERS, seed);
        OrderDays days = new OrderDays();
        histories.of(customers, asOf, days::add);
        List<LocalDate> seasons = LearningWindows.seasons(from, asOf, horizonDays);
        List<LabelledWindow> windows = new ArrayList<>();
        List<OrderFeatures> orders = new ArrayList<>();
        for (LocalDate cutoff : cutoffs) {
            progress.at(windows.size() / (cutoffs.size() + seasons.size() + 1.0));
            Snapshot snapshot = snapshot(cutoff, horizonDays, customers);
            snapshot.cases().forEach(c -> orders.add(c.orders()));
            windows.add(LabelledWindow.of(snapshot, days.within(cutoff, horizonDays)));
        }
        if (cutoffs.size() < LearningWindows.ENOUGH) {
            return Lesson.refused(cutoffs, 0, tooShort, Teaching.checks(windows, null));
        }
        List<LabelledWindow> yearAgo = seasons.stream()
                .map(cutoff ->
                        LabelledWindow.of(snapshot(cutoff, horizonDays, customers), days.within(cutoff, horizonDays)))
                .toList();
        return new Teaching(cutoffs, windows, orders)
                .lesson(
                        yearAgo.isEmpty() ? null : new Season(horizonDays, yearAgo.get(0), yearAgo.get(1)),
                        () -> snapshot(asOf, horizonDays, customers).rows())
                .learntAt(time.wallClock());
    }

    /**
     * What the card of the last scoring says was learnt, if it still holds: for a week, unless a good part of the company's
     * data came or went since. Scores then move by what customers do, and not by what each night makes of the same past.
     */
    public Optional<Lesson> remember(ModelCard card, LocalDate asOf, int horizonDays) {
        LogisticCard logistic = card.logistic();
        if (logistic == null || logistic.learntAt() == null || logistic.learntFrom() == null) {
            return Optional.empty();
        }
        long age = ChronoUnit.DAYS.between(logistic.learntFrom(), asOf);
        boolean holds = card.horizonDays() == horizonDays
                && age >= 0
                && age < HOLDS_DAYS
                && past.rowsImportedSince(logistic.learntAt()) * SMALL_SHARE <= past.customers();
        return holds ? Optional.of(Lesson.remembered(card, logistic)) : Optional.empty();
    }

    static long monthsNeeded(int horizonDays) {
        return (long) Math.ceil(LearningWindows.daysNeeded(horizonDays) / DAYS_PER_MONTH);
    }

    /** Who ordered within the horizon after a cutoff, as far as it was known on {@code knownBy}. */
    public LongPredicate ordered(LocalDate cutoff, int horizonDays, LocalDate knownBy) {
        return past.ordered(cutoff, cutoff.plusDays(horizonDays), knownBy);
    }

    /** @param ids of these customers only, or of all for null */
    public ServiceBook service(LocalDate asOf, @Nullable Collection<Long> ids) {
        return service.asOf(asOf, time.zone(), ids);
    }

    /** About half of the customers come before this id. */
    public long middleId() {
        return past.middleId();
    }

    /** How many customers there are. */
    public long customers() {
        return past.customers();
    }

    private Snapshot snapshot(LocalDate cutoff, int horizonDays, List<Long> customers) {
        List<OrderFeatures> orders = new ArrayList<>();
        histories.of(customers, cutoff, history -> orders.add(OrderFeatures.of(history, cutoff)));
        return Snapshot.of(cutoff, horizonDays, orders, service(cutoff, customers)::of);
    }
}
