package io.liuke.derivation;

import io.liuke.customer.CustomerRules;
import io.liuke.pyramid.ValueTier;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about each customer before a derivation, in order of id: columns of primitives, so that a million
 * customers take some thirty megabytes.
 */
final class CustomerIndex {

    static final int NOT_CANCELLED = Integer.MIN_VALUE;

    private long[] ids = new long[1024];
    private int[] cancelledOn = new int[1024];
    private int[] stateChanges = new int[1024];
    private long[] fingerprints = new long[1024];
    private byte[] tiers = new byte[1024];
    private byte[] tiersAtLoss = new byte[1024];
    private int[] choices = new int[1024];
    private final RuleChoices rules;
    private int size;
    private int cursor;

    CustomerIndex(RuleChoices rules) {
        this.rules = rules;
    }

    /** @param choice number of the rules that can apply to the customer */
    void add(
            long id,
            int cancelled,
            int changes,
            long fingerprint,
            @Nullable ValueTier tier,
            @Nullable ValueTier tierAtLoss,
            int choice) {
        if (size == ids.length) {
            grow(size * 2);
        }
        ids[size] = id;
        cancelledOn[size] = cancelled;
        stateChanges[size] = changes;
        fingerprints[size] = fingerprint;
        tiers[size] = Tiers.toByte(tier);
        tiersAtLoss[size] = Tiers.toByte(tierAtLoss);
        choices[size] = choice;
        size++;
    }

    int size() {
        return size;
    }

    /** Back to the first customer. */
    void rewind() {
        cursor = 0;
    }

    /** Moves to {@code id}, which must not come before the customer asked for last. */
    int seek(long id) {
        while (cursor < size && ids[cursor] < id) {
            cursor++;
        }
        if (cursor == size || ids[cursor] != id) {
            throw new NoSuchElementException("customer " + id + " appeared while the derivation ran");
        }
        return cursor;
    }

    long id(int i) {
        return ids[i];
    }

    @Nullable Integer cancelledOn(int i) {
        return cancelledOn[i] == NOT_CANCELLED ? null : cancelledOn[i];
    }

    int stateChanges(int i) {
        return stateChanges[i];
    }

    long fingerprint(int i) {
        return fingerprints[i];
    }

    @Nullable ValueTier tier(int i) {
        return Tiers.of(tiers[i]);
    }

    @Nullable ValueTier tierAtLoss(int i) {
        return Tiers.of(tiersAtLoss[i]);
    }

    CustomerRules rules(int i) {
        return rules.get(choices[i]);
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        cancelledOn = Arrays.copyOf(cancelledOn, capacity);
        stateChanges = Arrays.copyOf(stateChanges, capacity);
        fingerprints = Arrays.copyOf(fingerprints, capacity);
        tiers = Arrays.copyOf(tiers, capacity);
        tiersAtLoss = Arrays.copyOf(tiersAtLoss, capacity);
        choices = Arrays.copyOf(choices, capacity);
    }
}
