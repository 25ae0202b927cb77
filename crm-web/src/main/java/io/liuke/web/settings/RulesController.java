package io.liuke.web.settings;

import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.RuleSegment;
import io.liuke.derivation.RuleDraft;
import io.liuke.derivation.RuleMove;
import io.liuke.derivation.RulePreview;
import io.liuke.derivation.RulePreviews;
import io.liuke.derivation.Rules;
import io.liuke.pyramid.TierRule;
import io.liuke.shared.StaleRecord;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Option;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of states and tiers: change, see what it would move, and only then apply. */
@Controller
class RulesController {

    private static final String PAGE = "settings/rules";
    private static final String LOST = LifecycleState.LOST.name();
    private static final String BACK = "redirect:/settings/rules";

    private static final List<Option> KINDS = Stream.concat(
                    Stream.of(Option.word("", "settings.rules.segment.kind.any")),
                    Option.of(CustomerKind.class, "kind").stream())
            .toList();

    private final Rules rules;
    private final RulePreviews previews;
    private final CurrentUser currentUser;

    RulesController(Rules rules, RulePreviews previews, CurrentUser currentUser) {
        this.rules = rules;
        this.previews = previews;
        this.currentUser = currentUser;
    }

    @GetMapping("/settings/rules")
    String page(Model model) {
        model.addAttribute("form", RulesForm.of(rules.shown(), rules.seen()));
        return show(model);
    }

    @GetMapping("/settings/rules/progress")
    String progress(Model model) {
        show(model);
        return PAGE + " :: preview";
    }

    @PostMapping("/settings/rules")
    String change(
            @Valid @ModelAttribute("form") RulesForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        form.check(binding);
        if (binding.hasErrors()) {
            return show(model);
        }
        return unlessStale(attributes, "settings.rules.previewing", () -> {
            rules.change(form.toRules(), form.seen(), currentUser.id());
            rules.preview(rules.seen(), currentUser.id());
        });
    }

    @PostMapping("/settings/rules/preview")
    String again(@RequestParam long seen, RedirectAttributes attributes) {
        return unlessStale(attributes, "settings.rules.previewing", () -> rules.preview(seen, currentUser.id()));
    }

    @PostMapping("/settings/rules/apply")
    String apply(@RequestParam long preview, @RequestParam String note, RedirectAttributes attributes) {
        String why = note.strip();
        return unlessStale(
                attributes,
                "settings.rules.applied",
                () -> rules.apply(
                        preview,
                        why.isEmpty() ? null : why.substring(0, Math.min(why.length(), 500)),
                        currentUser.id()));
    }

    @PostMapping("/settings/rules/discard")
    String discard(@RequestParam long seen, RedirectAttributes attributes) {
        return unlessStale(attributes, "settings.rules.discarded", () -> rules.discard(seen));
    }

    @PostMapping("/settings/rules/restore")
    String restore(@RequestParam long version, @RequestParam long seen, RedirectAttributes attributes) {
        return unlessStale(attributes, "settings.rules.restored", () -> {
            rules.restore(version, seen, currentUser.id());
            rules.preview(rules.seen(), currentUser.id());
        });
    }

    @PostMapping("/settings/rules/keep")
    String keep(RedirectAttributes attributes) {
        return unlessStale(attributes, "settings.rules.kept", () -> rules.keep(currentUser.id()));
    }

    private String show(Model model) {
        RuleDraft draft = rules.draft().orElse(null);
        RulePreview preview = draft == null ? null : previews.of(draft).orElse(null);
        model.addAttribute("draft", draft);
        model.addAttribute("preview", preview);
        if (preview != null && preview.isDone()) {
            List<RuleMove> moves = previews.moves(preview.id(), RuleMove.Kind.STATE);
            model.addAttribute("stateMoves", moves);
            model.addAttribute("lost", count(moves, move -> LOST.equals(move.to())));
            model.addAttribute("back", count(moves, move -> LOST.equals(move.from())));
            model.addAttribute("tierMoves", previews.moves(preview.id(), RuleMove.Kind.TIER));
            model.addAttribute("totals", RuleTotalsTable.of(previews.totals(preview.id()), segments(preview)));
        }
        model.addAttribute("seen", rules.seen());
        model.addAttribute("versions", rules.versions());
        model.addAttribute("bases", Option.of(TierRule.Basis.class, "settings.rules.basis"));
        model.addAttribute("kinds", KINDS);
        return PAGE;
    }

    private static List<String> segments(RulePreview preview) {
        return preview.rules().lifecycle().segments().stream()
                .map(RuleSegment::name)
                .toList();
    }

    private static long count(List<RuleMove> moves, Predicate<RuleMove> which) {
        return moves.stream().filter(which).mapToLong(RuleMove::customers).sum();
    }

    private static String unlessStale(RedirectAttributes attributes, String done, Runnable change) {
        try {
            change.run();
            Flash.done(done).on(attributes);
        } catch (StaleRecord e) {
            Flash.failed("settings.rules.stale").on(attributes);
        }
        return BACK;
    }
}
