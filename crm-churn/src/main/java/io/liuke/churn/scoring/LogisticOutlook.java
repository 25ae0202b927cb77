package io.liuke.churn.scoring;

import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.Pulls;
import io.liuke.churn.feature.RiskCase;
import io.liuke.churn.feature.RiskFeature;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.PurchaseModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * By the logistic regression that was learnt from the company's own past. How many orders come from one who stays is still
 * said by the simpler model.
 *
 * @param purchaseModel that feeds two of the features; null where none could be fitted
 */
record LogisticOutlook(
        LogisticModel model, Outlook simpler, @Nullable PurchaseModel purchaseModel, int horizonDays)
        implements Outlook {

    @Override
    public Forecast of(OrderFeatures orders, ServiceFacts service) {
        double[] features = RiskFeature.of(RiskCase.of(orders, service, purchaseModel, horizonDays));
        double[] contributions = model.contributions(features);
        double logOdds = model.averageLogOdds() + Arrays.stream(contributions).sum();
        double buys = LogisticModel.clipped(logOdds);
        double ifStaying = simpler.of(orders, service).ordersIfStaying();
        return new Forecast(buys, buys * ifStaying, ifStaying, Pulls.of(logOdds, contributions));
    }
}
