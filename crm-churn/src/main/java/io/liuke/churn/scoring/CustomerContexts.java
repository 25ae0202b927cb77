package io.liuke.churn.scoring;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contexts of all customers in order of id, packed: a million of them take twelve megabytes. */
final class CustomerContexts {

    static final int COMPANY = 1;
    static final int MAY_CALL = 2;
    static final int PHONE = 4;
    static final int WECOM = 8;
    static final int EMAIL = 16;

    private static final LifecycleState[] STATES = LifecycleState.values();
    private static final ValueTier[] TIERS = ValueTier.values();

    private long[] ids = new long[1024];
    /** State, tier (0: none) and flags, a byte each. */
    private int[] packed = new int[1024];

    private final Map<Long, LocalDate> promises = new HashMap<>();
    private int size;
    private int cursor;

    void add(long id, LifecycleState state, @Nullable ValueTier tier, int flags) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            packed = Arrays.copyOf(packed, size * 2);
        }
        ids[size] = id;
        packed[size++] = state.ordinal() | (tier == null ? 0 : tier.ordinal() + 1) << 8 | flags << 16;
    }

    void addPromise(long id, LocalDate dueOn) {
        promises.put(id, dueOn);
    }

    /** The context of {@code id}, which must not come before the one asked for last; null if there is none. */
    @Nullable CustomerContext next(long id) {
        while (cursor < size && ids[cursor] < id) {
            cursor++;
        }
        return cursor < size && ids[cursor] == id ? context(id, packed[cursor]) : null;
    }

    private CustomerContext context(long id, int bits) {
        int tier = bits >> 8 & 0xff;
        int flags = bits >> 16;
        return new CustomerContext(
                STATES[bits & 0xff],
                tier == 0 ? null : TIERS[tier - 1],
                (flags & COMPANY) != 0,
                (flags & MAY_CALL) != 0,
                (flags & PHONE) != 0,
                (flags & WECOM) != 0,
                (flags & EMAIL) != 0,
                promises.get(id));
    }
}
