package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import io.liuke.intake.ImportCompleted;
import io.liuke.intake.ImportUndone;
import io.liuke.shared.BusinessTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What an import changed is derived: of a few customers at once, within the import's transaction, so that all is up to date
 * with it; of many by the job, planned in that transaction, so that neither is there without the other.
 */
@Component
class ImportListener {

    /** Up to a twentieth of all customers; more of them move the ranking, and to derive all takes hardly longer. */
    private static final int SHARE = 20;

    private final Derivations derivations;
    private final ImportTouchedReadModel touched;
    private final BusinessTime time;

    ImportListener(Derivations derivations, ImportTouchedReadModel touched, BusinessTime time) {
        this.derivations = derivations;
        this.touched = touched;
        this.time = time;
    }

    @EventListener
    void on(ImportCompleted imported) {
        if (imported.created() + imported.updated() == 0) {
            return;
        }
        List<CustomerId> few = isUpToDate() ? touched.few(imported, SHARE) : List.of();
        if (few.isEmpty()) {
            derivations.start(null);
        } else {
            derivations.refresh(few);
        }
    }

    @EventListener
    void on(ImportUndone undone) {
        derivations.start(null);
    }

    private boolean isUpToDate() {
        return derivations
                .latest()
                .filter(run -> run.asOf().equals(time.today()))
                .isPresent();
    }
}
