package io.liuke.web.dashboard;

import io.liuke.churn.insight.PyramidInsight;
import io.liuke.pyramid.Pyramid;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import io.liuke.web.security.Visibility;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PyramidController {

    static final int MOVES_DAYS = 90;

    private static final int NEAR = 6;
    private static final int NEAR_AT_MOST = 1_000;

    private final PyramidInsight insight;
    private final Pyramid pyramid;
    private final DashboardReadModel readModel;
    private final WorthViews worths;
    private final Visibility visibility;
    private final BusinessTime time;

    PyramidController(
            PyramidInsight insight,
            Pyramid pyramid,
            DashboardReadModel readModel,
            WorthViews worths,
            Visibility visibility,
            BusinessTime time) {
        this.insight = insight;
        this.pyramid = pyramid;
        this.readModel = readModel;
        this.worths = worths;
        this.visibility = visibility;
        this.time = time;
    }

    @GetMapping("/pyramid")
    String pyramid(
            @RequestParam(defaultValue = "profit") String by,
            @RequestParam(defaultValue = "first") String near,
            Model model) {
        OwnerScope scope = visibility.scope();
        LocalDate today = time.today();
        LocalDate since = today.minusDays(MOVES_DAYS);
        PyramidView view = new PyramidView(
                insight.now(scope),
                by.equals("revenue"),
                pyramid.rule(),
                new TierMoves(insight.movesSince(since, scope)),
                since,
                insight.nearNext(scope, near.equals("all") ? NEAR_AT_MOST : NEAR),
                readModel.estimatedProfits(today));
        model.addAttribute("board", view);
        model.addAttribute("worth", worths.of(scope));
        model.addAttribute("everybody", scope.all());
        return "dashboard/pyramid";
    }
}
