package io.liuke.web.settings;

import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import io.liuke.shared.StaleRecord;
import io.liuke.web.support.CompanyChanges;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Option;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CompanyController {

    private static final List<String> CURRENCIES =
            List.of("CNY", "HKD", "TWD", "USD", "EUR", "GBP", "JPY", "KRW", "SGD", "AUD", "CAD", "CHF", "INR");

    private final Companies companies;
    private final CompanyChanges changes;

    CompanyController(Companies companies, CompanyChanges changes) {
        this.companies = companies;
        this.changes = changes;
    }

    @GetMapping("/settings/company")
    String page(Model model) {
        Company company = companies.get();
        model.addAttribute("form", CompanyForm.of(company));
        model.addAttribute("version", company.version());
        return "settings/company";
    }

    @PostMapping("/settings/company")
    String save(
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        model.addAttribute("version", form.version());
        if (!binding.hasErrors()) {
            try {
                boolean derived = changes.save(form.toCompany(companies.get().demo()));
                Flash.done(derived ? "settings.company.savedAndDerived" : "frame.saved")
                        .on(attributes);
                return "redirect:/settings/company";
            } catch (StaleRecord e) {
                StaleForm.show(binding, model, companies.get().version());
            }
        }
        return "settings/company";
    }

    @ModelAttribute("currencies")
    List<Option> currencies() {
        return CURRENCIES.stream().map(code -> Option.text(code, code)).toList();
    }

    @ModelAttribute("zones")
    List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> Option.text(id, id))
                .toList();
    }

    @ModelAttribute("visibilities")
    List<Option> visibilities() {
        return Option.of(Company.Visibility.class, "visibility");
    }
}
