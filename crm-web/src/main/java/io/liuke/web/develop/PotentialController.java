package io.liuke.web.develop;

import io.liuke.churn.develop.LikenessCard;
import io.liuke.churn.develop.PotentialCursor;
import io.liuke.churn.develop.PotentialFilter;
import io.liuke.churn.develop.PotentialRow;
import io.liuke.churn.develop.Potentials;
import io.liuke.shared.BusinessTime;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who of the potential customers is most like those who became loyal, and fits what the company wants. */
@Controller
class PotentialController {

    private static final String PATH = "/develop/potentials";

    private final Potentials potentials;
    private final PotentialCsv csv;
    private final Visibility visibility;
    private final BusinessTime time;

    PotentialController(Potentials potentials, PotentialCsv csv, Visibility visibility, BusinessTime time) {
        this.potentials = potentials;
        this.csv = csv;
        this.visibility = visibility;
        this.time = time;
    }

    @GetMapping(PATH)
    String potentials(
            @RequestParam(required = false) @Nullable PotentialFilter show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        PotentialFilter filter = Objects.requireNonNullElse(show, PotentialFilter.ALL);
        LikenessCard card = potentials.card().orElse(null);
        if (card == null) {
            potentials.order();
        }
        List<PotentialRow> found = potentials.page(visibility.scope(), filter, from(after), PotentialView.PAGE + 1);
        PotentialView board = PotentialView.of(
                card, potentials.computedAt().orElse(null), time.today(), filter, found, visibility::mayChange);
        String path = PATH + "?show=" + filter;
        model.addAttribute("board", board);
        model.addAttribute("first", after == null ? null : path);
        model.addAttribute("next", found.size() <= PotentialView.PAGE ? null : path + "&after=" + cursor(found));
        return "develop/potentials";
    }

    @GetMapping(PATH + ".csv")
    void csv(@RequestParam(required = false) @Nullable PotentialFilter show, HttpServletResponse response)
            throws IOException {
        csv.write(visibility.scope(), Objects.requireNonNullElse(show, PotentialFilter.ALL), response);
    }

    private static PotentialCursor from(@Nullable String after) {
        if (after == null) {
            return PotentialCursor.FIRST;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new PotentialCursor(cursor.getDouble(0), cursor.getLong(1));
    }

    private static Cursor cursor(List<PotentialRow> found) {
        PotentialRow last = found.get(PotentialView.PAGE - 1);
        return Cursor.of(last.place(), last.id());
    }
}
