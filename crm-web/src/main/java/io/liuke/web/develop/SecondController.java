package io.liuke.web.develop;

import io.liuke.churn.insight.DevelopInsight;
import io.liuke.churn.insight.OneOrderCustomer;
import io.liuke.churn.insight.SecondOrders;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.followup.FollowupId;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import io.liuke.web.support.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the first order to the second: who is where on the company's curve, and a welcome for them. */
@Controller
class SecondController {

    private static final String PATH = "/develop/second";

    private final DevelopInsight insight;
    private final WelcomePlays plays;
    private final SecondCsv csv;
    private final Visibility visibility;

    SecondController(DevelopInsight insight, WelcomePlays plays, SecondCsv csv, Visibility visibility) {
        this.insight = insight;
        this.plays = plays;
        this.csv = csv;
        this.visibility = visibility;
    }

    @GetMapping(PATH)
    String second(@RequestParam(required = false) @Nullable String after, Model model) {
        SecondOrders orders = insight.secondOrders();
        List<OneOrderCustomer> found = insight.oneOrder(visibility.scope(), from(after), SecondView.PAGE + 1);
        int total = insight.oneOrderCount(visibility.scope(), SecondView.COUNTED + 1);
        model.addAttribute("board", SecondView.of(orders, found, total, visibility::mayContact));
        model.addAttribute("channels", WelcomeForm.CHANNELS);
        model.addAttribute("first", after == null ? null : PATH);
        model.addAttribute("next", found.size() <= SecondView.PAGE ? null : PATH + "?after=" + cursor(found));
        return "develop/second";
    }

    @GetMapping("/develop/second.csv")
    void csv(HttpServletResponse response) throws IOException {
        csv.write(visibility.scope(), response);
    }

    @PostMapping("/develop/second/welcome")
    String welcome(
            @Valid @ModelAttribute("form") WelcomeForm form, BindingResult binding, RedirectAttributes redirect) {
        if (form.customers().isEmpty()) {
            Flash.failed("develop.welcome.nobody").on(redirect);
        } else if (binding.hasErrors()) {
            Flash.failed("develop.welcome.invalid").on(redirect);
        } else {
            List<FollowupId> planned = plays.plan(form.plays());
            int already = form.customers().size() - planned.size();
            Flash done = Flash.done("develop.welcome.done", planned.size(), already);
            (planned.isEmpty() ? done : done.undo(undo(planned))).on(redirect);
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/develop/second/undo")
    String undo(@RequestParam List<Long> followup, RedirectAttributes redirect) {
        int withdrawn = plays.withdraw(followup.stream().map(FollowupId::new).toList());
        Flash.done("develop.welcome.undone", withdrawn, followup.size() - withdrawn)
                .on(redirect);
        return "redirect:" + PATH;
    }

    private static String undo(List<FollowupId> planned) {
        return planned.stream()
                .map(id -> "followup=" + id.value())
                .collect(Collectors.joining("&", PATH + "/undo?", ""));
    }

    private static WorthCursor from(@Nullable String after) {
        if (after == null) {
            return WorthCursor.HIGHEST;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new WorthCursor(cursor.getDecimal(0), cursor.getLong(1));
    }

    private static Cursor cursor(List<OneOrderCustomer> found) {
        OneOrderCustomer last = found.get(SecondView.PAGE - 1);
        return Cursor.of(last.gain().toPlainString(), last.id());
    }
}
