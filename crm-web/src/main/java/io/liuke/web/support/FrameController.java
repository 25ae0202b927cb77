package io.liuke.web.support;

import io.liuke.shared.Companies;
import io.liuke.web.security.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** What the frame itself can do. */
@Controller
class FrameController {

    private final LocaleResolver locales;
    private final Companies companies;
    private final CompanyChanges changes;

    FrameController(LocaleResolver locales, Companies companies, CompanyChanges changes) {
        this.locales = locales;
        this.companies = companies;
        this.changes = changes;
    }

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, LocaleConfiguration.supported(Locale.forLanguageTag(language)));
        return "redirect:" + LocalPath.of(back, "/");
    }

    @PostMapping("/preferences/theme")
    String theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Preferences.remember(Preferences.Theme.of(theme), request, response);
        return "redirect:" + LocalPath.of(back, "/");
    }

    /** Back from the date that the company looked at. */
    @PostMapping("/preferences/today")
    String today(@RequestParam(defaultValue = "/") String back) {
        changes.backToToday();
        return "redirect:" + LocalPath.of(back, "/");
    }

    @GetMapping("/start")
    String start(Model model) {
        model.addAttribute("demo", companies.get().demo());
        return "frame/start";
    }
}
