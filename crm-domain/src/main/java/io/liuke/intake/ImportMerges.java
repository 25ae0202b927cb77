package io.liuke.intake;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The merge of each kind, and what follows from one. */
@Component
class ImportMerges {

    private final List<Merge> merges;
    private final MergeFrameStore frame;
    private final ApplicationEventPublisher events;

    ImportMerges(List<Merge> merges, MergeFrameStore frame, ApplicationEventPublisher events) {
        this.merges = merges;
        this.frame = frame;
        this.events = events;
    }

    /** Merges what was copied; one merge at a time, so two files that name the same new customer wait for each other. */
    Merge.Result merge(ImportRun run, Merge merge, long room) {
        frame.waitForOthers(run.id());
        return merge.merge(new Merge.Order(run.id(), run.options().dryRun(), codeColumn(run), room));
    }

    Merge of(ImportKind kind) {
        return merges.stream().filter(m -> m.kind() == kind).findFirst().orElseThrow();
    }

    /** The column that tells rows apart: order number, or customer code. */
    private static String codeColumn(ImportRun run) {
        String key = run.kind().key();
        return key == null ? "" : run.plan().columnOf(key);
    }

    void completed(ImportRun run, Merge.Result merged) {
        BigDecimal margin = run.options().margin();
        if (margin != null) {
            frame.useMargin(margin);
        }
        frame.refreshStatistics(run.kind(), merged.created());
        events.publishEvent(new ImportCompleted(run.id(), run.kind(), merged.created(), merged.updated()));
    }
}
