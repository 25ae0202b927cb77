package io.liuke.derivation;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings what a derivation left in its temporary tables to where the screens read it, and clears them away. */
@Component
class StandingMerge {

    private final StandingStore standings;
    private final StandingMergeStore store;

    StandingMerge(StandingStore standings, StandingMergeStore store) {
        this.standings = standings;
        this.store = store;
    }

    /** One derivation at a time; held to the end of the transaction. */
    void lock() {
        standings.lock();
    }

    void all(Instant recordedAt) {
        store.mergeStates(recordedAt);
        store.mergeFacts(true);
        store.mergeTiers(true, recordedAt);
    }

    void few(Instant recordedAt) {
        store.mergeStates(recordedAt);
        store.mergeFacts(false);
        store.mergeTiers(false, recordedAt);
        standings.dropTemporaryTables();
    }

    void keepAsView(long runId) {
        store.keepAsView(runId);
    }

    List<StandingCount> counts() {
        return store.counts();
    }
}
