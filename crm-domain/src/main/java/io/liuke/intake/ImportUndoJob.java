package io.liuke.intake;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an import back in one transaction: as a whole or not at all. Run twice, it does it once. */
@Component
class ImportUndoJob {

    private final ImportUndos undos;
    private final ImportUndoStore store;
    private final MergeFrameStore frame;
    private final List<BuiltOnImport> others;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportUndoJob(
            ImportUndos undos,
            ImportUndoStore store,
            MergeFrameStore frame,
            List<BuiltOnImport> others,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.undos = undos;
        this.store = store;
        this.frame = frame;
        this.others = others;
        this.events = events;
        this.transaction = transaction;
    }

    void run(ImportRun run) {
        if (run.status() != ImportStatus.UNDOING) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> takeBack(run));
        } catch (ImportRefused e) {
            store.giveUp(run.id(), e.finding());
        }
    }

    /** What was built on it between the wish and now still stands in the way. */
    private void takeBack(ImportRun run) {
        ImportId id = run.id();
        frame.waitForOthers(id);
        others.forEach(BuiltOnImport::hold);
        List<Objection> objections = undos.objections(id);
        if (!objections.isEmpty()) {
            throw new UndoRefused(objections);
        }
        others.forEach(module -> module.remove(id));
        store.takeBackPurchases(id);
        store.takeBackCosts(id);
        store.takeBackCustomers(id);
        store.takeBackMargin(id);
        store.finish(id);
        events.publishEvent(new ImportUndone(id, run.kind()));
    }
}
