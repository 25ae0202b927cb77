package io.liuke.web.dashboard;

import io.liuke.churn.insight.WorthCursor;
import io.liuke.churn.insight.WorthInsight;
import io.liuke.staff.OwnerScope;
import org.springframework.stereotype.Component;

/** Puts a {@link WorthView} together. */
@Component
class WorthViews {

    private static final int ROWS = 5;

    private final WorthInsight insight;

    WorthViews(WorthInsight insight) {
        this.insight = insight;
    }

    WorthView of(OwnerScope scope) {
        return new WorthView(
                insight.concentration(scope),
                insight.large(scope),
                insight.unprofitableSum(scope),
                insight.unprofitable(scope, WorthCursor.LOWEST, ROWS));
    }
}
