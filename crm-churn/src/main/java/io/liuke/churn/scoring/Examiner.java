package io.liuke.churn.scoring;

import io.liuke.churn.BacktestReport;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.learning.Learning;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.learning.ServiceBook;
import io.liuke.churn.model.LogisticModel;
import io.liuke.shared.Job;
import io.liuke.shared.JobProgress;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Asks the models about a date of the past exactly as the scoring of that day would have: with nothing from after it. */
@Component
public class Examiner {

    private static final double TAUGHT = 0.4;
    private static final int ACTIVE_DAYS = 180;

    private final Learning learning;
    private final Scoring scoring;

    Examiner(Learning learning, Scoring scoring) {
        this.learning = learning;
        this.scoring = scoring;
    }

    /**
     * Within the caller's transaction.
     *
     * @param job for which it works
     * @throws io.liuke.shared.JobCancelled if somebody cancels it meanwhile
     */
    public Examination examine(LocalDate date, int horizonDays, long seed, Job job, JobProgress progress) {
        Lesson lesson = learning.learn(date, horizonDays, seed, progress.part(0, TAUGHT));
        ServiceBook service = learning.service(date, null);
        Evidence evidence = scoring.evidence(
                date, job, learning.middleId(), progress.part(TAUGHT, 1).counter(learning.customers()));
        ModelCard card = new Training(date, horizonDays, lesson, service::of).learn(evidence);
        List<OrderFeatures> customers = evidence.customers();
        boolean[] active = new boolean[customers.size()];
        for (int i = 0; i < active.length; i++) {
            active[i] = customers.get(i).sinceLast() < ACTIVE_DAYS;
        }
        return new Examination(
                card,
                customers.stream().mapToLong(OrderFeatures::customerId).toArray(),
                active,
                chances(card, lesson, customers, service::of));
    }

    private static Map<String, double[]> chances(
            ModelCard card, Lesson lesson, List<OrderFeatures> customers, LongFunction<ServiceFacts> service) {
        Map<String, double[]> chances = new LinkedHashMap<>();
        ToDoubleFunction<OrderFeatures> silence = lesson.silence();
        if (silence != null) {
            chances.put(
                    BacktestReport.SILENCE,
                    customers.stream().mapToDouble(silence).toArray());
        }
        for (FittedModel fitted : card.purchaseModels()) {
            Outlook.usable(fitted, card.horizonDays())
                    .ifPresent(outlook -> chances.put(fitted.name(), asked(outlook, customers, service)));
        }
        Outlook.taught(card, lesson)
                .ifPresent(outlook -> chances.put(ModelCard.LOGISTIC, asked(outlook, customers, service)));
        chances.computeIfAbsent(card.model(), model -> asked(Outlook.of(card), customers, service));
        return chances;
    }

    private static double[] asked(Outlook outlook, List<OrderFeatures> customers, LongFunction<ServiceFacts> service) {
        return customers.parallelStream()
                .mapToDouble(c -> LogisticModel.bounded(
                        outlook.of(c, service.apply(c.customerId())).buyProbability()))
                .toArray();
    }
}
