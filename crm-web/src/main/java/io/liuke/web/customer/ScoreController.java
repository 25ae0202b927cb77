package io.liuke.web.customer;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.Explanations;
import io.liuke.churn.feature.FeatureGroup;
import io.liuke.churn.insight.SignalReadModel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a customer's score comes about, and why it is another than a week ago. */
@Controller
class ScoreController {

    private final CustomerPages pages;
    private final Explanations explanations;
    private final ChurnRisks risks;
    private final SignalReadModel known;

    ScoreController(CustomerPages pages, Explanations explanations, ChurnRisks risks, SignalReadModel known) {
        this.known = known;
        this.pages = pages;
        this.explanations = explanations;
        this.risks = risks;
    }

    /** The arithmetic from what is known to the probability. */
    @GetMapping("/customers/{id}/score")
    String score(@PathVariable long id, Model model) {
        CustomerHead customer = pages.head(id, model);
        if (!customer.isGone()) {
            explanations
                    .of(customer.customerId())
                    .ifPresent(explanation -> model.addAttribute("explanation", explanation));
            risks.of(customer.customerId()).ifPresent(score -> model.addAttribute("score", score));
        }
        move(customer, model);
        model.addAttribute("groups", FeatureGroup.values());
        return "customer/score";
    }

    /**
     * One sentence on the last week, for a page that is there already.
     *
     * @param signals whether to say how many signals are known too
     */
    @GetMapping("/customers/{id}/score/move")
    String move(@PathVariable long id, @RequestParam(defaultValue = "false") boolean signals, Model model) {
        CustomerHead customer = pages.head(id, model);
        move(customer, model);
        if (signals) {
            model.addAttribute("signals", known.of(customer.customerId()));
        }
        return "customer/score :: move";
    }

    private void move(CustomerHead customer, Model model) {
        if (!customer.isGone()) {
            explanations.move(customer.customerId()).ifPresent(move -> model.addAttribute("move", move));
        }
    }
}
