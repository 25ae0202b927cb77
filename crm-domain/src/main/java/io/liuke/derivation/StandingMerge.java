package io.liuke.derivation;

import io.liuke.shared.BulkWork;
import io.liuke.shared.JobProgress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings what a derivation left in its temporary tables to where the screens read it, and clears them away.
 *
 * <p>A derivation of all and those of a few do not wait for each other while all are read: who is derived singly meanwhile
 * is noted, and the derivation of all leaves them alone and derives them once more at its end. Only while it writes are the
 * others kept out.
 */
@Component
class StandingMerge {

    private static final int MOST_NAMED = 50_000;

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

    /** One derivation of all at a time, with room to work; to the end of the transaction. */
    void beginAll() {
        store.lockForAll();
        bulk.takeRoom();
        store.forgetOvertaken();
    }

    /** Whether a few may be derived in the caller's transaction, which need not wait for anybody. */
    boolean tryBeginFew(List<Long> ids) {
        if (!store.tryLockForFew()) {
            return false;
        }
        begunFew(ids);
        return true;
    }

    /** The same, as soon as nobody merges; not for a transaction that has changed a customer. */
    void beginFew(List<Long> ids) {
        store.lockForFew();
        begunFew(ids);
    }

    private void begunFew(List<Long> ids) {
        bulk.takeRoom();
        Long[] array = ids.toArray(Long[]::new);
        store.lockCustomers(array);
        store.overtake(array);
    }

    /** Forgets all that was derived; orders and decisions are kept, from which it is replayed. */
    void forget() {
        store.lockForMerge();
        store.forgetStates();
        store.forgetFacts();
        store.forgetTiers();
        values.forget();
    }

    /**
     * What is told of a merge of all.
     *
     * @param overtaken who was derived singly meanwhile, and is to be derived once more
     * @param moved whose state is another one; null where they are too many to name
     */
    record Merged(List<Long> overtaken, @Nullable List<Long> moved) {}

    Merged all(Instant recordedAt, JobProgress progress) {
        store.lockForMerge();
        List<Long> overtaken = store.overtaken();
        List<Long> moved = store.moved(MOST_NAMED + 1);
        if (store.isFirst()) {
            // every customer changes, and each index of the customers would get an entry for each
            bulk.setIndexesAside("customer");
        }
        bulk.setIndexesAsideWhereEmpty(
                "customer_state_change", "customer_tier_change", "purchase_facts", "customer_tier");
        store.mergeFacts();
        progress.at(0.2);
        store.mergeTiers(recordedAt);
        progress.at(0.4);
        store.mergeStates(recordedAt);
        values.merge(null);
        progress.at(0.6);
        bulk.restoreIndexes();
        standings.dropTemporaryTables();
        values.dropTemporaryTable();
        return new Merged(overtaken, moved.size() > MOST_NAMED ? null : moved);
    }

    /** @param ids who was derived */
    void few(Collection<Long> ids, Instant recordedAt) {
        store.mergeStates(recordedAt);
        store.mergeFacts();
        store.mergeTiers(recordedAt);
        values.merge(ids);
        standings.dropTemporaryTables();
        values.dropTemporaryTable();
    }

    void keepAsView(long runId) {
        store.keepAsView(runId);
    }
}
