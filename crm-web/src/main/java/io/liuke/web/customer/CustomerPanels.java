package io.liuke.web.customer;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a customer's page with the cards beside the timeline. */
@Component
class CustomerPanels {

    private final RiskPanels risks;
    private final WorkPanels works;
    private final ValuePanels values;

    CustomerPanels(RiskPanels risks, WorkPanels works, ValuePanels values) {
        this.risks = risks;
        this.works = works;
        this.values = values;
    }

    WorkPanel fill(CustomerHead head, Model model) {
        WorkPanel work = works.of(head.customerId());
        model.addAttribute("risk", risks.of(head));
        model.addAttribute("work", work);
        model.addAttribute("openCase", work.openCase());
        model.addAttribute("value", values.of(head.customerId()));
        return work;
    }
}
