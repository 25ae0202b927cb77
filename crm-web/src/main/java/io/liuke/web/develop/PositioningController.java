package io.liuke.web.develop;

import io.liuke.churn.develop.Positioning;
import io.liuke.churn.develop.TraitWish;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What sort of customers the company wants 门当户对. */
@Controller
class PositioningController {

    private static final String PATH = "/develop/positioning";

    private final Positioning positioning;
    private final CurrentUser currentUser;

    PositioningController(Positioning positioning, CurrentUser currentUser) {
        this.positioning = positioning;
        this.currentUser = currentUser;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("tables", PositioningTable.of(positioning.classes()));
        return "develop/positioning";
    }

    /** A map, since a list would be cut at the commas that a class may have. */
    @PostMapping(PATH)
    String change(@RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
        List<TraitWish> changed = form.getOrDefault("wish", List.of()).stream()
                .map(PositioningTable::changed)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        positioning.change(changed, currentUser.id());
        Flash.done("develop.positioning.done", changed.size()).on(redirect);
        return "redirect:" + PATH;
    }
}
