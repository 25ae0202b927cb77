package io.liuke.derivation;

import io.liuke.derivation.Deriver.Findings;
import io.liuke.derivation.Deriver.Purpose;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what a draft of rules would move: the derivation as it would be by them, compared with what is current, which
 * stays as it is. Whole or absent, like a derivation.
 */
@Service
class RulePreviewRunner {

    private static final int PROGRESS_STEP = 20_000;

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

    @Transactional
    public void run(long id) {
        merge.lock();
        LocalDate today = time.today();
        RulePreview preview = store.find(id, today).orElse(null);
        if (preview == null || !store.begin(id, today, time.wallClock())) {
            return;
        }
        DerivationRun current = runs.latest().orElse(null);
        LocalDate rankedOn = current == null ? null : current.asOf();
        long buyers = current == null || current.customers() == null ? 0 : current.customers();
        Deriver.Task task = new Deriver.Task(today, Purpose.PREVIEW, preview.rules(), rankedOn, null);
        Findings findings = deriver.derive(task, progressOf(id, buyers));
        store.keepMoves(id, preview.rules().pyramid().basis());
        store.finish(id, findings.buyers(), findings.bySegment(), time.wallClock());
    }

    private LongConsumer progressOf(long id, long buyers) {
        return done -> {
            if (done % PROGRESS_STEP == 0) {
                store.progress(id, Math.min(0.9, 0.9 * done / Math.max(done, buyers)));
            }
        };
    }
}
