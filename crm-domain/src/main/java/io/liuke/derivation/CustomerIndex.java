package io.liuke.derivation;

import io.liuke.customer.CustomerRules;
import io.liuke.pyramid.ValueTier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about each customer before a derivation, in order of id: columns of primitives, so that a million
 * customers take some fifty megabytes.
 */
final class CustomerIndex {

    static final int NOT_CANCELLED = Integer.MIN_VALUE;

    private long[] ids = new long[1024];
    private int[] cancelledOn = new int[1024];
    private int[] stateChanges = new int[1024];
    private long[] stateFingerprints = new long[1024];
    private long[] factsFingerprints = new long[1024];
    private byte[] tiers = new byte[1024];
    private byte[] tiersAtLoss = new byte[1024];
    private double[] tierValues = new double[1024];
    private int[] choices = new int[1024];
    private final RuleChoices rules;
    private int size;

    CustomerIndex(RuleChoices rules) {
        this.rules = rules;
    }

    /**
     * What is stored about one customer.
     *
     * @param factsFingerprint {@link FactColumns#NONE} without facts
     * @param tierValue NaN for one who has no place in or beside the pyramid
     * @param choice number of the rules that can apply to the customer
     */
    record Stored(
            long id,
            int cancelledOn,
            int stateChanges,
            long stateFingerprint,
            long factsFingerprint,
            @Nullable ValueTier tier,
            @Nullable ValueTier tierAtLoss,
            double tierValue,
            int choice) {}

    void add(Stored stored) {
        if (size == ids.length) {
            grow(size * 2);
        }
        ids[size] = stored.id();
        cancelledOn[size] = stored.cancelledOn();
        stateChanges[size] = stored.stateChanges();
        stateFingerprints[size] = stored.stateFingerprint();
        factsFingerprints[size] = stored.factsFingerprint();
        tiers[size] = Tiers.toByte(stored.tier());
        tiersAtLoss[size] = Tiers.toByte(stored.tierAtLoss());
        tierValues[size] = stored.tierValue();
        choices[size] = stored.choice();
        size++;
    }

    int size() {
        return size;
    }

    /** Where {@code id} is at or after {@code from}; -1 if it is not among the customers, who came while this was read. */
    int find(long id, int from) {
        int i = from;
        while (i < size && ids[i] < id) {
            i++;
        }
        return i < size && ids[i] == id ? i : -1;
    }

    long id(int i) {
        return ids[i];
    }

    /** The id at {@code i}, or one above all where the customers have ended. */
    long idFrom(int i) {
        return i < size ? ids[i] : Long.MAX_VALUE;
    }

    @Nullable Integer cancelledOn(int i) {
        return cancelledOn[i] == NOT_CANCELLED ? null : cancelledOn[i];
    }

    int stateChanges(int i) {
        return stateChanges[i];
    }

    long stateFingerprint(int i) {
        return stateFingerprints[i];
    }

    long factsFingerprint(int i) {
        return factsFingerprints[i];
    }

    @Nullable ValueTier tier(int i) {
        return Tiers.of(tiers[i]);
    }

    @Nullable ValueTier tierAtLoss(int i) {
        return Tiers.of(tiersAtLoss[i]);
    }

    /** NaN without a place. */
    double tierValue(int i) {
        return tierValues[i];
    }

    CustomerRules rules(int i) {
        return rules.get(choices[i]);
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        cancelledOn = Arrays.copyOf(cancelledOn, capacity);
        stateChanges = Arrays.copyOf(stateChanges, capacity);
        stateFingerprints = Arrays.copyOf(stateFingerprints, capacity);
        factsFingerprints = Arrays.copyOf(factsFingerprints, capacity);
        tiers = Arrays.copyOf(tiers, capacity);
        tiersAtLoss = Arrays.copyOf(tiersAtLoss, capacity);
        tierValues = Arrays.copyOf(tierValues, capacity);
        choices = Arrays.copyOf(choices, capacity);
    }
}
