package io.liuke.intake;

import io.liuke.shared.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queues an import and plans its job, both or neither. */
@Component
class ImportStarter {

    private final ImportStore store;
    private final Jobs jobs;

    ImportStarter(ImportStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Transactional
    public void start(ImportId id, ImportPlan plan) {
        if (!store.queue(id, plan)) {
            throw ImportRefused.because("STARTED_ALREADY");
        }
        jobs.start(ImportTask.IMPORT, String.valueOf(id.value()), new ImportTask.Order(id.value()));
    }
}
