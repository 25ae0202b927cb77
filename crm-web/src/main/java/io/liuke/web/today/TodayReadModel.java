package io.liuke.web.today;

import io.liuke.web.today.TodayView.Empty;
import io.liuke.web.today.TodayView.Row;
import io.liuke.web.today.TodayView.ScopeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together: one read of the queue's order, one of the rows that are shown, and a few counts. */
@Component
class TodayReadModel {

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

    TodayView view(Outline outline, @Nullable Cursor cursor) {
        Situation situation = situations.now();
        QueuePage spots = situation.outdated() ? QueuePage.NONE : outlines.page(outline, cursor);
        boolean first = !spots.previous();
        List<Row> page = page(outline, spots);
        TodayView.Strip head = Strips.of(outline, strip.snoozed(outline.seen()), strip.overdue(outline.seen()));
        QueueAddress address = new QueueAddress(outline.filter(), cursor);
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
                first && !situation.outdated() ? worked(outline) : List.of(),
                outline.matching().size(),
                outline.matchingCapped(),
                spots.before(),
                spots.after(),
                !spots.next() && outline.lined() && page.stream().noneMatch(Row::below) && !page.isEmpty(),
                empty,
                standing(empty, outline),
                situation.computing(),
                situation.outdated(),
                scopes.setMinutes(),
                situation.scoredOn(),
                situation.probability(),
                situation.horizonDays());
    }

    private List<Row> page(Outline outline, QueuePage spots) {
        Map<Long, Integer> ranks = outline.ranks();
        int lastAbove = outline.line().above();
        List<Row> page = new ArrayList<>();
        boolean above = !spots.previous();
        List<QueueRow> found = rows.rows(ids(spots.spots()));
        for (QueueRow row : found) {
            Integer rank = ranks.get(row.customerId());
            boolean below = outline.lined() && (rank == null || rank > lastAbove);
            boolean line = below && (above || (page.isEmpty() && rank != null && rank == lastAbove + 1));
            page.add(new Row(row, rank, below, line, row.plannedAfter(outline.today()), false));
            above = !below;
        }
        return page;
    }

    private List<Row> worked(Outline outline) {
        return rows.rows(ids(outline.worked())).stream().map(Row::worked).toList();
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
