package io.liuke.web.settings;

import io.liuke.shared.StaleRecord;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffRefusal;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Option;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class UsersController {

    private static final String LIST = "redirect:/settings/users";

    private final Users users;
    private final StaffDirectory directory;
    private final CurrentUser currentUser;

    UsersController(Users users, StaffDirectory directory, CurrentUser currentUser) {
        this.users = users;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @GetMapping("/settings/users")
    String list(Model model) {
        model.addAttribute("users", users.all());
        model.addAttribute("teams", directory.teams());
        return "settings/users";
    }

    @GetMapping("/settings/users/new")
    String blank(Model model) {
        model.addAttribute("form", UserForm.empty());
        return newForm(model);
    }

    @PostMapping("/settings/users")
    String create(
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        refuseTakenLogin(form, null, binding);
        if (!binding.hasErrors()) {
            try {
                attributes.addFlashAttribute("newPassword", users.create(form.toDraft()));
                return LIST;
            } catch (StaffRefusal refusal) {
                Refusals.show(refusal, binding);
            }
        }
        return newForm(model);
    }

    @GetMapping("/settings/users/{id}")
    String edit(@PathVariable long id, Model model) {
        var member = users.get(id);
        model.addAttribute("form", UserForm.of(member));
        model.addAttribute("version", member.version());
        return editForm(id, model);
    }

    @PostMapping("/settings/users/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        model.addAttribute("version", form.version());
        refuseTakenLogin(form, id, binding);
        if (!binding.hasErrors()) {
            try {
                users.change(id, form.toDraft(), form.version());
                Flash.done("settings.user.saved", form.name()).on(attributes);
                return LIST;
            } catch (StaffRefusal refusal) {
                Refusals.show(refusal, binding);
            } catch (StaleRecord e) {
                StaleForm.show(binding, model, users.get(id).version());
            }
        }
        return editForm(id, model);
    }

    @PostMapping("/settings/users/{id}/disable")
    String disable(@PathVariable long id, @RequestParam int version, RedirectAttributes attributes) {
        try {
            users.disable(id, version);
            Flash.done("settings.user.disabled", users.get(id).name()).on(attributes);
        } catch (StaffRefusal refusal) {
            Flash.failed(Refusals.key(refusal)).on(attributes);
        }
        return LIST;
    }

    @PostMapping("/settings/users/{id}/enable")
    String enable(@PathVariable long id, @RequestParam int version, RedirectAttributes attributes) {
        users.enable(id, version);
        Flash.done("settings.user.enabled", users.get(id).name()).on(attributes);
        return LIST;
    }

    @PostMapping("/settings/users/{id}/password")
    String password(@PathVariable long id, RedirectAttributes attributes) {
        attributes.addFlashAttribute("newPassword", users.resetPassword(id));
        return LIST;
    }

    /** Beside what else is wrong, so that nobody has to send the form twice to learn it. */
    private void refuseTakenLogin(UserForm form, @Nullable Long self, BindingResult binding) {
        boolean taken = directory
                .findByLogin(form.login())
                .filter(other -> self == null || other.id().value() != self)
                .isPresent();
        if (taken) {
            Refusals.show(new StaffRefusal(StaffRefusal.Reason.LOGIN_TAKEN), binding);
        }
    }

    private String newForm(Model model) {
        choices(model);
        model.addAttribute("member", null);
        return "settings/user";
    }

    private String editForm(long id, Model model) {
        choices(model);
        model.addAttribute("member", users.get(id));
        model.addAttribute("self", currentUser.id().value() == id);
        return "settings/user";
    }

    private void choices(Model model) {
        model.addAttribute("roles", Option.of(Role.class, "role"));
        Stream<Option> teams = directory.teams().stream()
                .map(team -> Option.text(String.valueOf(team.id().value()), team.name()));
        model.addAttribute(
                "teams",
                Stream.concat(Stream.of(Option.word("", "settings.user.noTeam")), teams)
                        .toList());
    }
}
