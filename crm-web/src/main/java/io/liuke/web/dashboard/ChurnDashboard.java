package io.liuke.web.dashboard;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.churn.insight.PyramidInsight;
import io.liuke.churn.insight.Retention;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.churn.insight.StakeInsight;
import io.liuke.churn.insight.StateFlows;
import io.liuke.shared.Company;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Brings together what the churn dashboard shows. */
@Component
class ChurnDashboard {

    private final Retention retention;
    private final StateFlows flows;
    private final StakeInsight stakes;
    private final PyramidInsight pyramid;
    private final ModelCards cards;
    private final DashboardReadModel readModel;

    ChurnDashboard(
            Retention retention,
            StateFlows flows,
            StakeInsight stakes,
            PyramidInsight pyramid,
            ModelCards cards,
            DashboardReadModel readModel) {
        this.retention = retention;
        this.flows = flows;
        this.stakes = stakes;
        this.pyramid = pyramid;
        this.cards = cards;
        this.readModel = readModel;
    }

    ChurnView over(Range range, LocalDate today, Company company) {
        RetentionPeriod period = range.endingOn(today);
        return new ChurnView(
                range,
                period,
                retention.of(period),
                retention.of(period.previous()),
                new FlowTable(flows.between(period.from(), period.to())),
                readModel.states(),
                money(company));
    }

    private ChurnView.Money money(Company company) {
        ModelCard card = cards.current().orElse(null);
        return new ChurnView.Money(
                stakes.now(),
                stakes.byOwner(),
                stakes.reasonsInQueue(),
                pyramid.now(OwnerScope.everybody()),
                card == null ? company.horizonDays() : card.horizonDays(),
                card != null && card.probability(),
                readModel.isStakeEstimated(),
                readModel.scoredAt().orElse(null));
    }
}
