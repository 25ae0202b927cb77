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

    private final OwnPassword ownPassword;

    AccountController(OwnPassword ownPassword) {
        this.ownPassword = ownPassword;
    }

    @GetMapping("/account")
    String page(Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return "settings/account";
    }

    @PostMapping("/account/password")
    String password(
            @Valid @ModelAttribute("form") PasswordForm form, BindingResult binding, RedirectAttributes attributes) {
        if (!binding.hasErrors()) {
            ownPassword.check(form, binding);
        }
        if (binding.hasErrors()) {
            return "settings/account";
        }
        ownPassword.change(form.password());
        Flash.done("settings.account.changed").on(attributes);
        return "redirect:/account";
    }
}
