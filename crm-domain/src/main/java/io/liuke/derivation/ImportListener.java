package io.liuke.derivation;

import io.liuke.intake.ImportCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an import changed is derived next; planned within the import's transaction, so neither is there without the other. */
@Component
class ImportListener {

    private final Derivations derivations;

    ImportListener(Derivations derivations) {
        this.derivations = derivations;
    }

    @EventListener
    void on(ImportCompleted imported) {
        if (imported.created() + imported.updated() > 0) {
            derivations.start(null);
        }
    }
}
