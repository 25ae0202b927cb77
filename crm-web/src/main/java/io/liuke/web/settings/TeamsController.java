package io.liuke.web.settings;

import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffRefusal;
import io.liuke.staff.Team;
import io.liuke.staff.TeamId;
import io.liuke.web.support.Flash;
import io.liuke.web.support.NotFound;
import io.liuke.web.support.Option;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import java.util.stream.Stream;
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
class TeamsController {

    private static final String LIST = "redirect:/settings/users";

    private final StaffDirectory directory;
    private final StaffAdministration administration;

    TeamsController(StaffDirectory directory, StaffAdministration administration) {
        this.directory = directory;
        this.administration = administration;
    }

    @GetMapping("/settings/teams/new")
    String blank(Model model) {
        model.addAttribute("form", new TeamForm("", null, 0));
        return "settings/team";
    }

    @PostMapping("/settings/teams")
    String create(@Valid @ModelAttribute("form") TeamForm form, BindingResult binding, RedirectAttributes attributes) {
        if (!binding.hasErrors()) {
            try {
                administration.createTeam(form.name());
                Flash.done("settings.team.saved", form.name()).on(attributes);
                return LIST;
            } catch (StaffRefusal refusal) {
                Refusals.show(refusal, binding);
            }
        }
        return "settings/team";
    }

    @GetMapping("/settings/teams/{id}")
    String edit(@PathVariable long id, Model model) {
        Team team = get(id);
        model.addAttribute("form", TeamForm.of(team));
        model.addAttribute("version", team.version());
        return form(team, model);
    }

    @PostMapping("/settings/teams/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        model.addAttribute("version", form.version());
        if (!binding.hasErrors()) {
            try {
                administration.changeTeam(new TeamId(id), form.name(), form.leadId(), form.version());
                Flash.done("settings.team.saved", form.name()).on(attributes);
                return LIST;
            } catch (StaffRefusal refusal) {
                Refusals.show(refusal, binding);
            } catch (StaleRecord e) {
                StaleForm.show(binding, model, get(id).version());
            }
        }
        return form(get(id), model);
    }

    @PostMapping("/settings/teams/{id}/delete")
    String delete(@PathVariable long id, @RequestParam int version, RedirectAttributes attributes) {
        Team team = get(id);
        try {
            administration.deleteTeam(team.id(), version);
            Flash.done("settings.team.deleted", team.name()).on(attributes);
        } catch (StaffRefusal refusal) {
            Flash.failed(Refusals.key(refusal)).on(attributes);
        }
        return LIST;
    }

    private Team get(long id) {
        return directory.findTeam(new TeamId(id)).orElseThrow(NotFound::new);
    }

    private String form(Team team, Model model) {
        Stream<Option> members = directory.members(team.id()).stream()
                .map(member -> Option.text(String.valueOf(member.id().value()), member.name()));
        model.addAttribute("team", team);
        model.addAttribute(
                "leads",
                Stream.concat(Stream.of(Option.word("", "settings.team.noLead")), members)
                        .toList());
        return "settings/team";
    }
}
