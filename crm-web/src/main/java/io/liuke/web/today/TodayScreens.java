package io.liuke.web.today;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page, the panel, or both, for all controllers of this package. */
@Component
class TodayScreens {

    private final Outlines outlines;
    private final TodayReadModel today;
    private final PanelReadModel panels;
    private final WorthReadModel worths;
    private final Reach reach;
    private final PanelForms forms;

    TodayScreens(
            Outlines outlines,
            TodayReadModel today,
            PanelReadModel panels,
            WorthReadModel worths,
            Reach reach,
            PanelForms forms) {
        this.outlines = outlines;
        this.today = today;
        this.panels = panels;
        this.worths = worths;
        this.reach = reach;
        this.forms = forms;
    }

    /** The whole page; without a customer in the address the first of the queue is in the panel. */
    String page(Visit visit, @Nullable Long customer, @Nullable String doing, Model model) {
        Outline outline = outlines.outline(visit.address().filter());
        TodayView view = today.view(outline, visit.address().cursor());
        model.addAttribute("today", view);
        model.addAttribute("asked", customer != null);
        Optional<Long> first = view.bare() ? Optional.empty() : outline.first();
        Optional.ofNullable(customer).or(() -> first).ifPresent(id -> fill(outline, id, doing, model));
        return "today/page";
    }

    /** Only the panel, and beside it, where the queue has changed, the queue. */
    String panel(Visit visit, long customer, @Nullable String doing, boolean renew, Model model) {
        Outline outline = outlines.outline(visit.address().filter());
        model.addAttribute("asked", true);
        fill(outline, customer, doing, model);
        if (renew) {
            model.addAttribute("today", today.view(outline, visit.address().cursor()));
        }
        return renew ? "today/answer" : "today/panel :: panel";
    }

    /** The form again, with what was typed and what is wrong with it. */
    String again(Visit visit, HttpStatus status, long customer, String doing, Model model) {
        visit.refused(status);
        return visit.htmx() ? panel(visit, customer, doing, false, model) : page(visit, customer, doing, model);
    }

    /** Who comes next where a customer stands or stood; the customer where nobody does. */
    long following(Visit visit, QueueRow row) {
        Long next = outlines.outline(visit.address().filter())
                .place(row.priority(), row.customerId())
                .next();
        return next == null ? row.customerId() : next;
    }

    private void fill(Outline outline, long customer, @Nullable String doing, Model model) {
        QueueRow row = reach.seen(customer);
        PanelView panel = panels.panel(row, outline, reach, doing);
        model.addAttribute("panel", panel);
        model.addAttribute("worth", worths.of(customer));
        forms.fill(panel, model);
    }
}
