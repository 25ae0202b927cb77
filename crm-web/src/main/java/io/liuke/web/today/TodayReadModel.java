package io.liuke.web.today;

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
    private final Situations situations;

    TodayReadModel(
            Outlines outlines,
            QueueRowReadModel rows,
            StripReadModel strip,
            QueueScopes scopes,
            Situations situations) {
        this.outlines = outlines;
        this.rows = rows;
        this.strip = strip;
        this.scopes = scopes;
        this.situations = situations;
    }

    TodayView view(Outline outline, @Nullable String after) {
        Optional<Cursor> cursor = Cursor.parse(after);
        Situation situation = situations.now();
        List<QueueSpot> spots = situation.outdated() ? List.of() : spots(outline, cursor);
        boolean more = spots.size() > PAGE;
        List<QueueSpot> shown = more ? spots.subList(0, PAGE) : spots;
        List<Row> page = page(outline, shown, cursor.isEmpty());
        TodayView.Strip head = Strips.of(outline, strip.snoozed(outline.seen()), strip.overdue(outline.seen()));
        QueueAddress address = new QueueAddress(outline.filter(), after);
        Empty empty = page.isEmpty() ? whyEmpty(outline, head, situation) : Empty.NO;
        return new TodayView(
                outline.today(),
                outline.scope(),
                choices(outline),
                head,
                Strips.tabs(outline, address, head.overdue()),
                address,
                Filters.of(address, scopes.owners(outline.scope())),
                page,
                cursor.isEmpty() && !situation.outdated() ? rows.rows(ids(outline.worked())) : List.of(),
                outline.matching().size(),
                outline.matchingCapped(),
                more ? Cursor.after(shown.get(shown.size() - 1)).toString() : null,
                !more && outline.lined() && page.stream().noneMatch(Row::below) && !page.isEmpty(),
                empty,
                standing(empty, outline),
                situation.computing(),
                situation.outdated(),
                scopes.setMinutes(),
                situation.scoredOn(),
                situation.probability(),
                situation.horizonDays());
    }

    /** The places of this page, and one more if there is another page. */
    private List<QueueSpot> spots(Outline outline, Optional<Cursor> after) {
        List<QueueSpot> matching = outline.matching();
        boolean known = after.isEmpty() && (!outline.matchingCapped() || matching.size() > PAGE);
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
            boolean below = outline.lined() && (rank == null || rank > lastAbove);
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
                                ? Strips.count(outline.spots().size(), outline.capped())
                                : Strips.capped(strip.inQueue(scopes.seen(scope))),
                        scope == outline.scope()))
                .toList();
    }

    private Empty whyEmpty(Outline outline, TodayView.Strip head, Situation situation) {
        return WhyEmpty.of(outline, head.snoozed().customers(), situation, () -> situations.standing(outline.seen()));
    }

    private @Nullable Standing standing(Empty empty, Outline outline) {
        return empty.asksWhoThereIs() ? situations.standing(outline.seen()) : null;
    }

    private static List<Long> ids(List<QueueSpot> spots) {
        return spots.stream().map(QueueSpot::customerId).toList();
    }
}
