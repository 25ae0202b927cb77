package io.liuke.web.settings;

import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.web.security.ApiTokens;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Option;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TokensController {

    private final ApiTokens tokens;
    private final Users users;
    private final StaffDirectory directory;
    private final CurrentUser currentUser;

    TokensController(ApiTokens tokens, Users users, StaffDirectory directory, CurrentUser currentUser) {
        this.tokens = tokens;
        this.users = users;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @GetMapping("/settings/tokens")
    String page(Model model) {
        model.addAttribute("form", new TokenForm("", currentUser.id().value()));
        return form(model);
    }

    @PostMapping("/settings/tokens")
    String create(
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        if (binding.hasErrors()) {
            return form(model);
        }
        attributes.addFlashAttribute("token", tokens.create(form.name(), users.get(form.actsAs())));
        return "redirect:/settings/tokens";
    }

    @PostMapping("/settings/tokens/{id}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes attributes) {
        tokens.revoke(id);
        Flash.done("settings.token.revoked").on(attributes);
        return "redirect:/settings/tokens";
    }

    private String form(Model model) {
        List<Option> people = directory.enabled(Role.values()).stream()
                .map(member ->
                        Option.text(String.valueOf(member.id().value()), member.name() + " (" + member.login() + ")"))
                .toList();
        model.addAttribute("people", people);
        model.addAttribute("tokens", tokens.list());
        return "settings/tokens";
    }
}
