package io.liuke.web.develop;

import io.liuke.churn.develop.NextProducts;
import io.liuke.followup.FollowupId;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans to offer customers what others like them buy, and takes it back. */
@Controller
class OfferController {

    private final NextProducts products;
    private final WelcomePlays plays;

    OfferController(NextProducts products, WelcomePlays plays) {
        this.products = products;
        this.plays = plays;
    }

    @PostMapping(NextController.PATH + "/offer")
    String offer(@Valid @ModelAttribute("form") OfferForm form, BindingResult binding, RedirectAttributes redirect) {
        if (form.customers().isEmpty()) {
            Flash.failed("develop.offer.nobody").on(redirect);
        } else if (binding.hasErrors()) {
            Flash.failed("develop.offer.invalid").on(redirect);
        } else {
            List<FollowupId> planned = plays.plan(form.plays(products.offers(form.customers(), form.product())));
            int already = form.customers().size() - planned.size();
            Flash done = Flash.done("develop.offer.done", planned.size(), already);
            (planned.isEmpty() ? done : done.undo(undo(planned))).on(redirect);
        }
        return "redirect:" + NextController.address(form.product(), null);
    }

    @PostMapping(NextController.PATH + "/undo")
    String undo(@RequestParam List<Long> followup, RedirectAttributes redirect) {
        int withdrawn = plays.withdraw(followup.stream().map(FollowupId::new).toList());
        Flash.done("develop.welcome.undone", withdrawn, followup.size() - withdrawn)
                .on(redirect);
        return "redirect:" + NextController.PATH;
    }

    private static String undo(List<FollowupId> planned) {
        return planned.stream()
                .map(id -> "followup=" + id.value())
                .collect(Collectors.joining("&", NextController.PATH + "/undo?", ""));
    }
}
