package io.liuke.web.customer;

import io.liuke.churn.ChurnRisks;
import io.liuke.churn.Explanations;
import io.liuke.churn.feature.FeatureGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a customer's score comes about, and why it is another than a week ago. */
@Controller
class ScoreController {

    private final CustomerPages pages;
    private final Explanations explanations;
    private final ChurnRisks risks;

    ScoreController(CustomerPages pages, Explanations explanations, ChurnRisks risks) {
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

    /** One sentence on the last week, for a page that is there already. */
    @GetMapping("/customers/{id}/score/move")
    String move(@PathVariable long id, Model model) {
        move(pages.head(id, model), model);
        return "customer/score :: move";
    }

    private void move(CustomerHead customer, Model model) {
        if (!customer.isGone()) {
            explanations.move(customer.customerId()).ifPresent(move -> model.addAttribute("move", move));
        }
    }
}
