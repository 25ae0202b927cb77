package io.liuke.web.model;

import io.liuke.churn.KeptModels;
import io.liuke.churn.ModelCards;
import io.liuke.churn.OverrideOutcomes;
import io.liuke.web.customer.CustomerCard;
import io.liuke.web.customer.CustomerListReadModel;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Flash;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The model in use: what it rests on, how good it is, and whether a person knew better. */
@Controller
class ModelController {

    private static final int OVERRIDES = 10;
    private static final int TRIED = 20;

    private final ModelCards cards;
    private final ModelPages pages;
    private final KeptModels models;
    private final OverrideOutcomes overrides;
    private final CustomerListReadModel customers;
    private final Visibility visibility;

    ModelController(
            ModelCards cards,
            ModelPages pages,
            KeptModels models,
            OverrideOutcomes overrides,
            CustomerListReadModel customers,
            Visibility visibility) {
        this.cards = cards;
        this.pages = pages;
        this.models = models;
        this.overrides = overrides;
        this.customers = customers;
        this.visibility = visibility;
    }

    @GetMapping("/model")
    String model(Model model) {
        cards.current().ifPresent(card -> model.addAttribute("board", ModelView.of(card)));
        pages.fill(model);
        model.addAttribute("tally", overrides.tally());
        model.addAttribute("overruled", overrides.latest(OVERRIDES));
        return "model/page";
    }

    @PostMapping("/model/train")
    String train(RedirectAttributes redirect) {
        models.train();
        Flash.done(models.pin().isPresent() ? "model.train.pinned" : "model.train.started")
                .on(redirect);
        return "redirect:/model";
    }

    /** One customer's arithmetic: the only match at once, several as a list. */
    @GetMapping("/model/try")
    String tryOne(@RequestParam(defaultValue = "") String q, Model model) {
        List<CustomerCard> found = q.isBlank() ? List.of() : customers.suggest(visibility.scope(), q.strip(), TRIED);
        if (found.size() == 1) {
            return "redirect:/customers/" + found.get(0).id() + "/score";
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("found", found);
        return "model/try";
    }
}
