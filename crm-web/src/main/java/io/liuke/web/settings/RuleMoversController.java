package io.liuke.web.settings;

import io.liuke.derivation.RuleMove;
import io.liuke.derivation.RulePreviews;
import io.liuke.web.support.CsvDownload;
import io.liuke.web.support.Cursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The customers behind a count of a preview, as a list and as a file. */
@Controller
class RuleMoversController {

    private static final int PAGE = 50;
    private static final int BATCH = 1_000;
    private static final Cursor START = Cursor.of("1e15", Long.MAX_VALUE);

    private final RuleMoversReadModel movers;
    private final RulePreviews previews;

    RuleMoversController(RuleMoversReadModel movers, RulePreviews previews) {
        this.movers = movers;
        this.previews = previews;
    }

    /** What was clicked. */
    record Asked(long preview, RuleMove.Kind kind, String from, String to) {

        /** Message key of what they leave. */
        public String fromKey() {
            return key(from);
        }

        public String toKey() {
            return key(to);
        }

        private String key(String name) {
            return kind.name().toLowerCase(Locale.ROOT) + '.' + (name.isEmpty() ? "none" : name);
        }
    }

    @GetMapping("/settings/rules/moves")
    String list(Asked asked, @RequestParam(required = false) @Nullable String after, Model model) {
        refuseGone(asked);
        Cursor place = after == null || after.isEmpty() ? START : Cursor.parse(after, 2);
        List<RuleMover> found = behind(asked, place, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RuleMover> page = more ? found.subList(0, PAGE) : found;
        model.addAttribute("asked", asked);
        model.addAttribute("movers", page);
        model.addAttribute("after", after);
        model.addAttribute("next", more ? cursor(page.get(PAGE - 1)).toString() : null);
        return "settings/movers";
    }

    @GetMapping("/settings/rules/moves.csv")
    void file(Asked asked, HttpServletResponse response) throws IOException {
        refuseGone(asked);
        CsvDownload.forSpreadsheet(response, "moves.csv", csv -> {
            csv.row("code", "name", "owner", "from_state", "to_state", "from_tier", "to_tier", "value");
            List<RuleMover> batch = behind(asked, START, BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(mover -> write(csv, mover));
                batch = behind(asked, cursor(batch.get(batch.size() - 1)), BATCH);
            }
        });
    }

    private List<RuleMover> behind(Asked asked, Cursor place, int limit) {
        return movers.behind(asked, place.getDecimal(0), place.getLong(1), limit);
    }

    private void refuseGone(Asked asked) {
        if (previews.find(asked.preview()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Cursor cursor(RuleMover mover) {
        return Cursor.of(mover.value().toPlainString(), mover.id());
    }

    private static void write(CsvDownload csv, RuleMover mover) {
        csv.row(
                mover.code(),
                mover.name(),
                mover.ownerName(),
                mover.fromState(),
                mover.toState(),
                mover.fromTier(),
                mover.toTier(),
                mover.value());
    }
}
