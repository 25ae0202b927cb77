package io.liuke.web.dashboard;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.churn.insight.ModelInsight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ModelController {

    private final ModelCards cards;
    private final ModelInsight insight;
    private final DashboardReadModel readModel;

    ModelController(ModelCards cards, ModelInsight insight, DashboardReadModel readModel) {
        this.cards = cards;
        this.insight = insight;
        this.readModel = readModel;
    }

    @GetMapping("/model")
    String model(Model model) {
        ModelCard card = cards.current().orElse(null);
        if (card != null) {
            model.addAttribute("board", ModelView.of(card));
            insight.example(card).ifPresent(example -> model.addAttribute("example", example));
        }
        readModel.scoredAt().ifPresent(at -> model.addAttribute("scoredAt", at));
        return "dashboard/model";
    }
}
