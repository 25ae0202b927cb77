package io.liuke.web.customer;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.web.security.Visibility;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of customers; all of what it shows stands in the address. */
@Controller
class CustomerListController {

    private static final int ROWS = 50;

    private final CustomerListReadModel customers;
    private final CustomerCsv csv;
    private final ModelCards cards;
    private final Visibility visibility;

    CustomerListController(CustomerListReadModel customers, CustomerCsv csv, ModelCards cards, Visibility visibility) {
        this.customers = customers;
        this.csv = csv;
        this.cards = cards;
        this.visibility = visibility;
    }

    @GetMapping("/customers")
    String list(@ModelAttribute("query") ListForm query, Model model) {
        CustomerList list = customers.page(visibility.scope(), query.filter(), query.order(), query.after(), ROWS);
        model.addAttribute("list", list);
        model.addAttribute(
                "probability", cards.current().map(ModelCard::probability).orElse(false));
        return "customer/list";
    }

    @GetMapping("/customers.csv")
    void file(@ModelAttribute("query") ListForm query, HttpServletResponse response) throws IOException {
        csv.write(visibility.scope(), query.filter(), query.order(), response);
    }
}
