package io.liuke.churn.learning;

import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.RiskCase;
import io.liuke.churn.feature.RiskFeature;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.model.PurchaseModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Customers as of one date, as the logistic regression sees them: nothing in it was learnt from after that date.
 *
 * @param purchaseModel fitted to these customers as of the date; null where none could be
 * @param cases one a customer, in the order in which they came
 */
record Snapshot(LocalDate asOf, @Nullable PurchaseModel purchaseModel, List<RiskCase> cases) {

    static Snapshot of(
            LocalDate asOf, int horizonDays, List<OrderFeatures> customers, LongFunction<ServiceFacts> service) {
        PurchaseModel model = PurchaseFits.of(customers).best().orElse(null);
        return new Snapshot(
                asOf,
                model,
                customers.parallelStream()
                        .map(c -> RiskCase.of(c, service.apply(c.customerId()), model, horizonDays))
                        .toList());
    }

    List<double[]> rows() {
        return cases.stream().map(RiskFeature::of).toList();
    }

    /** P1 of each. */
    double[] buys() {
        return cases.stream().mapToDouble(RiskCase::buys).toArray();
    }
}
