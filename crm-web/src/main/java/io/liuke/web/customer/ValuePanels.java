package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.purchase.CostItem;
import io.liuke.purchase.Costs;
import io.liuke.shared.BusinessTime;
import io.liuke.web.security.Visibility;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a {@link ValuePanel} together. */
@Component
class ValuePanels {

    private static final int COSTS = 50;

    private final ValueReadModel values;
    private final Costs costs;
    private final Visibility visibility;
    private final BusinessTime time;

    ValuePanels(ValueReadModel values, Costs costs, Visibility visibility, BusinessTime time) {
        this.values = values;
        this.costs = costs;
        this.visibility = visibility;
        this.time = time;
    }

    ValuePanel of(CustomerId customer) {
        ValueFigures figures = values.of(customer, visibility.scope());
        List<CostItem> entries = figures.entries() == 0 ? List.of() : costs.of(customer, COSTS);
        return new ValuePanel(figures, entries, time.today());
    }
}
