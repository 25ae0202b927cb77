package io.liuke.web.develop;

import io.liuke.churn.insight.DevelopInsight;
import io.liuke.churn.insight.GrowRow;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers to grow: what they brought, what they are still expected to bring, and what they lack to the next tier. */
@Controller
class GrowController {

    private static final int PAGE = 25;

    private final DevelopInsight insight;
    private final GrowCsv csv;
    private final Visibility visibility;

    GrowController(DevelopInsight insight, GrowCsv csv, Visibility visibility) {
        this.insight = insight;
        this.csv = csv;
        this.visibility = visibility;
    }

    @GetMapping("/develop")
    String grow(
            @RequestParam(defaultValue = "false") boolean near,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean modelled = insight.modelled();
        List<GrowRow> found = insight.grow(modelled, visibility.scope(), near, from(after), PAGE + 1);
        List<GrowRow> rows = found.subList(0, Math.min(PAGE, found.size()));
        String path = near ? "/develop?near=true&" : "/develop?";
        model.addAttribute("rows", rows);
        model.addAttribute("near", near);
        model.addAttribute("modelled", modelled);
        model.addAttribute("first", after == null ? null : path.substring(0, path.length() - 1));
        model.addAttribute("next", found.size() <= PAGE ? null : path + "after=" + GrowCsv.cursor(modelled, rows));
        return "develop/grow";
    }

    @GetMapping("/develop/grow.csv")
    void csv(@RequestParam(defaultValue = "false") boolean near, HttpServletResponse response) throws IOException {
        csv.write(visibility.scope(), near, response);
    }

    private static WorthCursor from(@Nullable String after) {
        if (after == null) {
            return WorthCursor.HIGHEST;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new WorthCursor(cursor.getDecimal(0), cursor.getLong(1));
    }
}
