package io.liuke.web.settings;

import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountController {

    private static final String PAGE = "redirect:/account";

    private final OwnPassword ownPassword;
    private final OwnDigest ownDigest;

    AccountController(OwnPassword ownPassword, OwnDigest ownDigest) {
        this.ownPassword = ownPassword;
        this.ownDigest = ownDigest;
    }

    @GetMapping("/account")
    String page(Model model) {
        return show(model);
    }

    @PostMapping("/account/password")
    String password(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        if (!binding.hasErrors()) {
            ownPassword.check(form, binding);
        }
        if (binding.hasErrors()) {
            return show(model);
        }
        ownPassword.change(form.password());
        Flash.done("settings.account.changed").on(attributes);
        return PAGE;
    }

    @PostMapping("/account/digest")
    String digest(
            @Valid @ModelAttribute("digest") DigestForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        if (!binding.hasErrors()) {
            ownDigest.check(form, binding);
        }
        if (binding.hasErrors()) {
            return show(model);
        }
        boolean on = ownDigest.save(form);
        Flash.done(on ? "settings.digest.isOn" : "settings.digest.isOff", form.email())
                .on(attributes);
        return PAGE;
    }

    private String show(Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new PasswordForm("", "", ""));
        }
        ownDigest.show(model);
        return "settings/account";
    }
}
