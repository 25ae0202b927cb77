package io.liuke.web.warning;

import io.liuke.churn.warning.Outcome;
import io.liuke.churn.warning.Preview;
import io.liuke.churn.warning.PreviewId;
import io.liuke.churn.warning.WarningPreviews;
import io.liuke.web.support.Cursor;
import io.liuke.web.support.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The customers behind each number of a preview. */
@Controller
class PreviewController {

    private static final int PAGE = 50;

    private final WarningPreviews previews;
    private final PreviewHitReadModel hits;

    PreviewController(WarningPreviews previews, PreviewHitReadModel hits) {
        this.previews = previews;
        this.hits = hits;
    }

    /** @param settled of the ninety days whose horizon is over, instead of the last ninety */
    @GetMapping("/warnings/previews/{id}")
    String behind(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Preview preview = previews.find(new PreviewId(id)).orElseThrow(NotFound::new);
        LocalDate from = settled ? preview.settledFrom() : preview.recentFrom();
        LocalDate to = settled ? preview.settledTo() : preview.asOf();
        List<PreviewHit> found = hits.page(preview.id(), from, to, outcome, place(after), PAGE + 1);
        List<PreviewHit> rows = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("preview", preview);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("outcome", outcome);
        model.addAttribute("rows", rows);
        model.addAttribute("first", after == null ? null : address(id, settled, outcome, null));
        if (found.size() > PAGE) {
            PreviewHit last = rows.get(PAGE - 1);
            Cursor next = Cursor.of(last.firedOn(), last.customerId());
            model.addAttribute("next", address(id, settled, outcome, next));
        }
        return "warning/behind";
    }

    private static WarningListReadModel.@Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new WarningListReadModel.Place(cursor.getDate(0), cursor.getLong(1));
    }

    private static String address(long id, boolean settled, @Nullable Outcome outcome, @Nullable Cursor after) {
        UriComponentsBuilder uri =
                UriComponentsBuilder.fromPath("/warnings/previews/" + id).queryParam("settled", settled);
        if (outcome != null) {
            uri.queryParam("outcome", outcome);
        }
        if (after != null) {
            uri.queryParam("after", after);
        }
        return uri.toUriString();
    }
}
