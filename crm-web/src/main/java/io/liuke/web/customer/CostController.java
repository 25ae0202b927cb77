package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.purchase.CostId;
import io.liuke.purchase.Costs;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Formats;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What acquiring and keeping one customer costs, entered and taken back on their page. */
@Controller
class CostController {

    private final Costs costs;
    private final CostChecks checks;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;
    private final Formats formats;

    CostController(
            Costs costs,
            CostChecks checks,
            CustomerAccess access,
            CustomerPages pages,
            CurrentUser currentUser,
            Formats formats) {
        this.costs = costs;
        this.checks = checks;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
        this.formats = formats;
    }

    @PostMapping("/customers/{id}/costs")
    String enter(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CostForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        checks.check(form, binding);
        if (binding.hasErrors()) {
            return pages.again(id, Action.COST.parameter(), model);
        }
        var cost = form.toCommand(customer.customerId(), currentUser.id());
        CostId entered = costs.enter(cost);
        Flash.done("customer.cost.done", formats.moneyExact(cost.amount()), formats.exact(cost.spentOn()))
                .undo("/customers/%d/costs/%d/remove".formatted(id, entered.value()))
                .on(redirect);
        return "redirect:/customers/" + id;
    }

    @PostMapping("/customers/{id}/costs/{cost}/remove")
    String remove(@PathVariable long id, @PathVariable long cost, RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (costs.remove(customer.customerId(), new CostId(cost), currentUser.id())) {
            Flash.done("customer.cost.removed")
                    .undo("/customers/%d/costs/%d/restore".formatted(id, cost))
                    .on(redirect);
        } else {
            Flash.failed("customer.cost.gone").on(redirect);
        }
        return "redirect:/customers/" + id;
    }

    @PostMapping("/customers/{id}/costs/{cost}/restore")
    String restore(@PathVariable long id, @PathVariable long cost, RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (costs.restore(customer.customerId(), new CostId(cost))) {
            Flash.done("customer.cost.restored").on(redirect);
        } else {
            Flash.failed("customer.cost.gone").on(redirect);
        }
        return "redirect:/customers/" + id;
    }
}
