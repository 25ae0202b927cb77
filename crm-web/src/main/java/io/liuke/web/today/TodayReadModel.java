package io.liuke.web.today;

import io.liuke.shared.Companies;
import io.liuke.web.today.TodayView.Empty;
import io.liuke.web.today.TodayView.Row;
import io.liuke.web.today.TodayView.ScopeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together: one read of the queue's order, one of the rows that are shown, and a few counts. */
@Component
class TodayReadModel {

    static final int PAGE = 50;

    private final Outlines outlines;
    private final QueueRowReadModel rows;
    private final StripReadModel strip;
    private final QueueScopes scopes;
    private final Companies companies;

    TodayReadModel(
            Outlines outlines, QueueRowReadModel rows, StripReadModel strip, QueueScopes scopes, Companies companies) {
        this.outlines = outlines;
        this.rows = rows;
        this.strip = strip;
        this.scopes = scopes;
        this.companies = companies;
    }

    TodayView view(Outline outline, @Nullable String after) {
        Optional<Cursor> cursor = Cursor.parse(after);
        List<QueueSpot> spots = spots(outline, cursor);
        boolean more = spots.size() > PAGE;
        List<QueueSpot> shown = more ? spots.subList(0, PAGE) : spots;
        List<Row> page = page(outline, shown, cursor.isEmpty());
        TodayView.Strip head = Strips.of(outline, strip.snoozed(outline.seen()), strip.overdue(outline.seen()));
        QueueAddress address = new QueueAddress(outline.filter(), after);
        StripReadModel.Basis basis = strip.basis();
        return new TodayView(
                outline.today(),
                outline.scope(),
                choices(outline),
                head,
                Strips.tabs(outline, address),
                address,
                Filters.of(address, scopes.owners(outline.scope())),
                page,
                cursor.isEmpty() ? rows.rows(ids(outline.worked())) : List.of(),
                outline.matching().size(),
                outline.capped(),
                more ? Cursor.after(shown.get(shown.size() - 1)).toString() : null,
                !more && page.stream().noneMatch(Row::below) && !page.isEmpty(),
                page.isEmpty() ? empty(outline, head, basis) : Empty.NO,
                basis.scoredOn(),
                basis.probability(),
                companies.get().horizonDays());
    }

    /** The places of this page, and one more if there is another page. */
    private List<QueueSpot> spots(Outline outline, Optional<Cursor> after) {
        List<QueueSpot> matching = outline.matching();
        boolean known = after.isEmpty() && (!outline.capped() || matching.size() > PAGE);
        return known
                ? matching.subList(0, Math.min(matching.size(), PAGE + 1))
                : outlines.page(outline, after.orElse(null), PAGE);
    }

    private List<Row> page(Outline outline, List<QueueSpot> spots, boolean firstPage) {
        Map<Long, Integer> ranks = outline.ranks();
        int lastAbove = outline.line().above();
        List<Row> page = new ArrayList<>();
        boolean above = firstPage;
        List<QueueRow> found = rows.rows(ids(spots));
        for (QueueRow row : found) {
            Integer rank = ranks.get(row.customerId());
            boolean below = rank == null || rank > lastAbove;
            boolean line = below && (above || (page.isEmpty() && rank != null && rank == lastAbove + 1));
            page.add(new Row(row, rank, below, line, row.plannedAfter(outline.today())));
            above = !below;
        }
        return page;
    }

    private List<ScopeChoice> choices(Outline outline) {
        return scopes.offered().stream()
                .map(scope -> new ScopeChoice(
                        scope,
                        scope == outline.scope()
                                ? Strips.count(outline.todo().size(), outline.capped())
                                : Strips.capped(strip.inQueue(scopes.seen(scope))),
                        scope == outline.scope()))
                .toList();
    }

    private static Empty empty(Outline outline, TodayView.Strip head, StripReadModel.Basis basis) {
        if (basis.scoredOn() == null) {
            return Empty.NO_DATA;
        }
        if (!outline.todo().isEmpty()) {
            return Empty.NO_MATCH;
        }
        if (!outline.worked().isEmpty()) {
            return Empty.ALL_WORKED;
        }
        return head.snoozed().customers() > 0 ? Empty.ALL_SNOOZED : Empty.NOTHING_AT_RISK;
    }

    private static List<Long> ids(List<QueueSpot> spots) {
        return spots.stream().map(QueueSpot::customerId).toList();
    }
}
