package io.liuke.web.customer;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.liuke.web.security.Visibility;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The search in the top bar: suggestions while somebody types, and the list on Enter. */
@Controller
class CustomerSearchController {

    private static final int SUGGESTIONS = 8;

    private final CustomerListReadModel customers;
    private final Visibility visibility;

    CustomerSearchController(CustomerListReadModel customers, Visibility visibility) {
        this.customers = customers;
        this.visibility = visibility;
    }

    @HxRequest
    @GetMapping("/search")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        List<CustomerCard> found = q.isBlank() ? List.of() : customers.suggest(visibility.scope(), q, SUGGESTIONS);
        model.addAttribute("q", q.strip());
        model.addAttribute("found", found);
        return "customer/suggestions :: list";
    }

    /** The only match is shown at once, several as a list. */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, RedirectAttributes attributes) {
        List<CustomerCard> found = q.isBlank() ? List.of() : customers.suggest(visibility.scope(), q, 2);
        if (found.size() == 1) {
            return "redirect:/customers/" + found.get(0).id();
        }
        attributes.addAttribute("q", q.strip());
        return "redirect:/customers";
    }
}
