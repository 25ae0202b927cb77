package io.liuke.web.customer;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.RiskScore;
import io.liuke.churn.Triage;
import io.liuke.churn.insight.SignalReadModel;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a {@link RiskPanel} together. */
@Component
class RiskPanels {

    private static final int WIDE = 1000;
    private static final int ORDERS_WHEN_WIDE = 14;
    private static final int NARROW = 330;
    private static final int ORDERS_WHEN_NARROW = 5;

    private final ChurnRisks risks;
    private final Triage triage;
    private final SignalReadModel signals;
    private final CustomerOrdersReadModel orders;
    private final ScorePasts pasts;
    private final BusinessTime time;

    RiskPanels(
            ChurnRisks risks,
            Triage triage,
            SignalReadModel signals,
            CustomerOrdersReadModel orders,
            ScorePasts pasts,
            BusinessTime time) {
        this.signals = signals;
        this.risks = risks;
        this.triage = triage;
        this.orders = orders;
        this.pasts = pasts;
        this.time = time;
    }

    RiskPanel of(CustomerHead customer) {
        LocalDate today = time.today();
        List<OrderDay> days = orders.orderDays(customer.customerId(), today, ScorePasts.MOST_ORDER_DAYS);
        boolean drawn = !days.isEmpty();
        // whoever has just left is out of the scope of risk before the scoring that follows has run
        RiskScore score =
                customer.isGone() ? null : risks.of(customer.customerId()).orElse(null);
        return new RiskPanel(
                score,
                customer.isGone() ? null : triage.active(customer.customerId()).orElse(null),
                orders.billedAfterCancelling(customer.customerId(), today).orElse(null),
                drawn ? draw(newest(days, ORDERS_WHEN_WIDE), customer, today, WIDE) : null,
                drawn ? draw(newest(days, ORDERS_WHEN_NARROW), customer, today, NARROW) : null,
                signals.of(customer.customerId()),
                pasts.of(customer, score, days));
    }

    private static List<OrderDay> newest(List<OrderDay> days, int most) {
        return days.subList(Math.max(0, days.size() - most), days.size());
    }

    private static RhythmStrip draw(List<OrderDay> days, CustomerHead customer, LocalDate today, int width) {
        return RhythmDrawing.draw(days, today, customer.gapMean(), customer.gapSd(), customer.lossOn(), width);
    }
}
