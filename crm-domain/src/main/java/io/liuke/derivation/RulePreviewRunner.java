package io.liuke.derivation;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.JobCancelled;
import io.liuke.shared.JobProgress;
import io.liuke.shared.Stages;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what a draft of rules would move: the derivation as it would be by them, compared with what is current, which
 * stays as it is. Whole or absent, like a derivation.
 */
@Service
class RulePreviewRunner {

    private final RulePreviewStore store;
    private final DerivationStore runs;
    private final Deriver deriver;
    private final StandingMerge merge;
    private final BusinessTime time;

    RulePreviewRunner(
            RulePreviewStore store, DerivationStore runs, Deriver deriver, StandingMerge merge, BusinessTime time) {
        this.store = store;
        this.runs = runs;
        this.deriver = deriver;
        this.merge = merge;
        this.time = time;
    }

    /** @throws JobCancelled if it is wanted no more, or a derivation waits for it */
    @Transactional
    public void run(long id) {
        merge.beginAll();
        LocalDate today = time.today();
        RulePreview preview = store.find(id, today).orElse(null);
        if (preview == null || !store.begin(id, today, time.wallClock())) {
            return;
        }
        DerivationRun current = runs.latest().orElse(null);
        LocalDate rankedOn = current == null ? null : current.asOf();
        DerivationOrder order =
                new DerivationOrder(today, DerivationOrder.Purpose.PREVIEW, preview.rules(), rankedOn, null, null);
        JobProgress progress = JobProgress.of(share -> store.progress(id, 0.9 * share));
        Deriver.Found found = deriver.derive(order, progress, new Stages());
        store.keepMoves(id, preview.rules().pyramid().basis());
        store.finish(id, found.buyers(), found.bySegment(), time.wallClock());
    }
}
