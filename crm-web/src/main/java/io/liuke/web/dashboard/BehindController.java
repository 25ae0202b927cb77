package io.liuke.web.dashboard;

import io.liuke.churn.insight.RetentionGroup;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.customer.LifecycleState;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.web.security.Visibility;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The customers behind a figure, a bar or a cell of a dashboard. */
@Controller
class BehindController {

    private static final String VIEW = "dashboard/customers";

    private final CustomersBehindReadModel readModel;
    private final ScoresBehindReadModel scores;
    private final MovesBehindReadModel moves;
    private final Companies companies;
    private final BusinessTime time;
    private final Visibility visibility;

    BehindController(
            CustomersBehindReadModel readModel,
            ScoresBehindReadModel scores,
            MovesBehindReadModel moves,
            Companies companies,
            BusinessTime time,
            Visibility visibility) {
        this.readModel = readModel;
        this.scores = scores;
        this.moves = moves;
        this.companies = companies;
        this.time = time;
        this.visibility = visibility;
    }

    @GetMapping("/dashboard/customers")
    String metric(
            @RequestParam RetentionGroup group,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Integer window,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Range range = Range.of(days, window, companies.get().activeWindowDays());
        RetentionPeriod period = range.endingOn(time.today());
        model.addAttribute("group", group);
        model.addAttribute("period", period);
        return show(Behind.of(readModel.group(group, period, BehindCursor.of(after)), after), model);
    }

    @GetMapping("/dashboard/scores")
    String scores(
            @RequestParam ScoreGroup group,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("scoreGroup", group);
        return show(Behind.of(scores.group(group, owner, BehindCursor.of(after)), after), model);
    }

    @GetMapping("/dashboard/flow")
    String flow(
            @RequestParam(required = false) @Nullable FlowGroup from,
            @RequestParam(required = false) @Nullable LifecycleState to,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        RetentionPeriod period =
                Range.of(days, null, companies.get().activeWindowDays()).endingOn(time.today());
        model.addAttribute("flow", true);
        model.addAttribute("fromState", from);
        model.addAttribute("toState", to);
        model.addAttribute("period", period);
        return show(
                Behind.of(readModel.flow(from, to, period.from(), period.to(), BehindCursor.of(after)), after), model);
    }

    @GetMapping("/pyramid/customers")
    String moves(
            @RequestParam(required = false) @Nullable MoveFrom from,
            @RequestParam(required = false) @Nullable MoveTo to,
            @RequestParam(required = false) TierMove.@Nullable Way way,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LocalDate since = time.today().minusDays(PyramidController.MOVES_DAYS);
        List<CustomerBehind> found =
                moves.moves(new TierMove(from, to, way), since, visibility.scope(), BehindCursor.of(after));
        model.addAttribute("fromTier", from);
        model.addAttribute("toTier", to);
        model.addAttribute("way", way);
        model.addAttribute("period", RetentionPeriod.ending(time.today(), PyramidController.MOVES_DAYS, 1));
        return show(Behind.of(found, after), model);
    }

    private static String show(Behind behind, Model model) {
        model.addAttribute("behind", behind);
        model.addAttribute("first", behind.later() ? address(null) : null);
        model.addAttribute("next", behind.next() == null ? null : address(behind.next()));
        return VIEW;
    }

    /** This page's own address, with another beginning. */
    private static String address(@Nullable String after) {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        here.replaceQueryParam("after");
        if (after != null) {
            here.queryParam("after", after);
        }
        URI uri = here.build().toUri();
        return uri.getRawPath() + '?' + uri.getRawQuery();
    }
}
