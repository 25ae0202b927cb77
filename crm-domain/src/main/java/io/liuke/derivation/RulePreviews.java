package io.liuke.derivation;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import io.liuke.staff.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What drafts of rules would move; the newest preview only is kept. */
@Service
public class RulePreviews {

    private final RulePreviewStore store;
    private final Jobs jobs;
    private final BusinessTime time;

    RulePreviews(RulePreviewStore store, Jobs jobs, BusinessTime time) {
        this.store = store;
        this.jobs = jobs;
        this.time = time;
    }

    @Transactional
    long start(RuleDraft draft, StaffId by) {
        store.forgetAll();
        long id = store.create(draft, time.today(), by, time.wallClock());
        jobs.start(RulePreviewTask.PREVIEW, Long.toString(id), id);
        return id;
    }

    public Optional<RulePreview> find(long id) {
        return store.find(id, time.today());
    }

    /** The newest, if it was made of this draft. */
    public Optional<RulePreview> of(RuleDraft draft) {
        return store.newest().flatMap(this::find).filter(preview -> preview.revision() == draft.revision());
    }

    /** How many would go from where to where; the most first. */
    public List<RuleMove> moves(long preview, RuleMove.Kind kind) {
        return store.moves(preview, kind);
    }

    /** How many there are in each state and tier, and how many there would be; by segment. */
    public List<RuleTotal> totals(long preview) {
        return store.totals(preview);
    }
}
