package io.liuke.web.dashboard;

import io.liuke.churn.RiskBand;
import io.liuke.churn.insight.Concentration;
import io.liuke.churn.insight.LargeCustomerRow;
import io.liuke.churn.insight.LargeCustomers;
import io.liuke.churn.insight.LargeRisk;
import io.liuke.churn.insight.UnprofitableCustomer;
import io.liuke.churn.insight.UnprofitableSum;
import java.util.List;

/** What the pyramid shows beside its layers: who costs more than they bring, and what hangs on few. */
record WorthView(
        Concentration concentration,
        LargeCustomers large,
        UnprofitableSum unprofitable,
        List<UnprofitableCustomer> worst) {

    private static final int ROWS = 5;

    public List<LargeCustomerRow> largest() {
        return large.first(ROWS);
    }

    public List<LargeRisk> risks() {
        return List.of(LargeRisk.values());
    }

    public long high(LargeRisk risk) {
        return large.count(risk, RiskBand.HIGH);
    }

    public long medium(LargeRisk risk) {
        return large.count(risk, RiskBand.MEDIUM);
    }
}
