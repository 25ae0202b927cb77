package io.liuke.derivation;

import io.liuke.shared.BulkWork;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings what a derivation left in its temporary tables to where the screens read it, and clears them away. */
@Component
class StandingMerge {

    private final StandingStore standings;
    private final StandingMergeStore store;
    private final ValueStore values;
    private final BulkWork bulk;

    StandingMerge(StandingStore standings, StandingMergeStore store, ValueStore values, BulkWork bulk) {
        this.standings = standings;
        this.store = store;
        this.values = values;
        this.bulk = bulk;
    }

    /** One derivation at a time, with room to work; to the end of the transaction. */
    void lock() {
        standings.lock();
        bulk.takeRoom();
    }

    /** Forgets all that was derived; orders and decisions are kept, from which it is replayed. */
    void forget() {
        store.forgetStates();
        store.forgetFacts();
        store.forgetTiers();
        values.forget();
    }

    void all(Instant recordedAt) {
        if (store.isFirst()) {
            // every customer changes, and each index of the customers would get an entry for each
            bulk.setIndexesAside("customer");
        }
        bulk.setIndexesAsideWhereEmpty(
                "customer_state_change", "customer_tier_change", "purchase_facts", "customer_tier");
        store.mergeFacts(true);
        store.mergeTiers(true, recordedAt);
        store.mergeStates(recordedAt);
        values.merge(null);
        bulk.restoreIndexes();
    }

    /** @param ids who was derived */
    void few(Collection<Long> ids, Instant recordedAt) {
        store.mergeStates(recordedAt);
        store.mergeFacts(false);
        store.mergeTiers(false, recordedAt);
        values.merge(ids);
        standings.dropTemporaryTables();
        values.dropTemporaryTable();
    }

    void keepAsView(long runId) {
        store.keepAsView(runId);
    }

    List<StandingCount> counts() {
        return store.counts();
    }
}
