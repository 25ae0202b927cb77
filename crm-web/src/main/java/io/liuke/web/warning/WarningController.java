package io.liuke.web.warning;

import io.liuke.churn.warning.Outcome;
import io.liuke.churn.warning.WarningId;
import io.liuke.churn.warning.WarningRules;
import io.liuke.churn.warning.Warnings;
import io.liuke.customer.CustomerId;
import io.liuke.staff.Role;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.security.LocalPath;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import io.liuke.web.support.Flash;
import io.liuke.web.support.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The warnings of the customers that somebody sees, and a word on each. */
@Controller
class WarningController {

    private static final int PAGE = 50;
    private static final String REDIRECT = "redirect:";
    private static final String LIST = "/warnings";

    private final WarningListReadModel list;
    private final WarningRules rules;
    private final Warnings warnings;
    private final Visibility visibility;
    private final CurrentUser currentUser;

    WarningController(
            WarningListReadModel list,
            WarningRules rules,
            Warnings warnings,
            Visibility visibility,
            CurrentUser currentUser) {
        this.list = list;
        this.rules = rules;
        this.warnings = warnings;
        this.visibility = visibility;
        this.currentUser = currentUser;
    }

    /** Without {@code mine}, an account manager begins with the own customers, everybody else with all. */
    @GetMapping("/warnings")
    String list(
            @RequestParam(defaultValue = "OPEN") WarningState state,
            @RequestParam(required = false) @Nullable Long rule,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean own = mine != null ? mine : currentUser.role() == Role.ACCOUNT_MANAGER;
        WarningQuery query = new WarningQuery(state, rule, outcome, own);
        List<WarningRow> found = list.page(query, own ? visibility.mine() : visibility.scope(), place(after), PAGE + 1);
        List<WarningRow> rows = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("query", query);
        model.addAttribute("states", WarningState.values());
        model.addAttribute("rules", rules.all());
        model.addAttribute("first", after == null ? null : query.address());
        model.addAttribute("next", found.size() > PAGE ? query.address(place(rows.get(PAGE - 1))) : null);
        model.addAttribute("visibility", visibility);
        warnings.seen(currentUser.id(), rows.stream().map(WarningRow::id).toList());
        return "warning/list";
    }

    @PostMapping("/warnings/{customer}/{id}/judge")
    String judge(
            @PathVariable long customer,
            @PathVariable long id,
            @RequestParam boolean useful,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        require(customer, id);
        warnings.judge(new CustomerId(customer), new WarningId(id), useful, currentUser.id());
        Flash.done(useful ? "warning.judged.useful" : "warning.judged.useless")
                .undo("/warnings/" + customer + '/' + id + "/take-back")
                .on(redirect);
        return REDIRECT + LocalPath.of(back, LIST);
    }

    @PostMapping("/warnings/{customer}/{id}/take-back")
    String takeBack(
            @PathVariable long customer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        require(customer, id);
        warnings.takeBack(new CustomerId(customer), new WarningId(id), currentUser.id());
        Flash.done("warning.takenBack").on(redirect);
        return REDIRECT + LocalPath.of(back, LIST);
    }

    private void require(long customer, long id) {
        @Nullable Long owner = list.owner(customer, id).orElseThrow(NotFound::new)[0];
        if (!visibility.maySee(owner)) {
            throw new NotFound();
        }
        visibility.requireChange(owner);
    }

    private static WarningListReadModel.@Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new WarningListReadModel.Place(cursor.getDate(0), cursor.getLong(1));
    }

    private static String place(WarningRow last) {
        return Cursor.of(last.firedOn(), last.id()).toString();
    }
}
