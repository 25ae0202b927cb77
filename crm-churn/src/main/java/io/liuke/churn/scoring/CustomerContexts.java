package io.liuke.churn.scoring;

import io.liuke.churn.PastScore;
import io.liuke.churn.RiskBand;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contexts of all customers in order of id, packed: a million of them take some sixty megabytes. */
final class CustomerContexts {

    static final int NEVER = Integer.MIN_VALUE;
    static final int COMPANY = 1;
    static final int MAY_CALL = 2;
    static final int PHONE = 4;
    static final int WECOM = 8;
    static final int EMAIL = 16;

    private static final LifecycleState[] STATES = LifecycleState.values();
    private static final RiskBand[] BANDS = RiskBand.values();
    private static final ValueTier[] TIERS = ValueTier.values();

    private long[] ids = new long[1024];
    /** State, tier (0: none) and flags, a byte each. */
    private int[] packed = new int[1024];

    private long[] owners = new long[1024];
    private int[] queuedOn = new int[1024];
    private int[] keptOn = new int[1024];
    private double[] keptProbability = new double[1024];
    private int[] pastOn = new int[1024];
    private double[] pastProbability = new double[1024];
    private byte[] pastBand = new byte[1024];
    private final Map<Long, LocalDate> promises = new HashMap<>();
    private int size;
    private int cursor;

    /**
     * What a row says of one customer.
     *
     * @param ownerId 0 for none
     * @param queuedOn epoch day; {@link #NEVER} for one who is not in the queue
     */
    record Row(
            long id,
            LifecycleState state,
            @Nullable ValueTier tier,
            int flags,
            long ownerId,
            int queuedOn,
            CustomerContext.Kept kept) {}

    void add(Row row) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            packed = Arrays.copyOf(packed, size * 2);
            owners = Arrays.copyOf(owners, size * 2);
            queuedOn = Arrays.copyOf(queuedOn, size * 2);
            keptOn = Arrays.copyOf(keptOn, size * 2);
            keptProbability = Arrays.copyOf(keptProbability, size * 2);
            pastOn = Arrays.copyOf(pastOn, size * 2);
            pastProbability = Arrays.copyOf(pastProbability, size * 2);
            pastBand = Arrays.copyOf(pastBand, size * 2);
        }
        int tier = row.tier() == null ? 0 : row.tier().ordinal() + 1;
        ids[size] = row.id();
        packed[size] = row.state().ordinal() | tier << 8 | row.flags() << 16;
        owners[size] = row.ownerId();
        queuedOn[size] = row.queuedOn();
        keep(row.kept());
        size++;
    }

    private void keep(CustomerContext.Kept kept) {
        LocalDate on = kept.on();
        Double probability = kept.probability();
        PastScore past = kept.past();
        keptOn[size] = on == null ? NEVER : Math.toIntExact(on.toEpochDay());
        keptProbability[size] = probability == null ? Double.NaN : probability;
        pastOn[size] = past == null ? NEVER : Math.toIntExact(past.on().toEpochDay());
        if (past != null) {
            pastProbability[size] = past.churnProbability();
            pastBand[size] = (byte) past.band().ordinal();
        }
    }

    private CustomerContext.Kept kept(int i) {
        if (keptOn[i] == NEVER && pastOn[i] == NEVER) {
            return CustomerContext.Kept.NOTHING;
        }
        return new CustomerContext.Kept(
                keptOn[i] == NEVER ? null : LocalDate.ofEpochDay(keptOn[i]),
                Double.isNaN(keptProbability[i]) ? null : keptProbability[i],
                pastOn[i] == NEVER
                        ? null
                        : new PastScore(LocalDate.ofEpochDay(pastOn[i]), pastProbability[i], BANDS[pastBand[i]]));
    }

    int size() {
        return size;
    }

    /** Half of them come before this id. */
    long middleId() {
        return size == 0 ? 0 : ids[size / 2];
    }

    void addPromise(long id, LocalDate dueOn) {
        promises.put(id, dueOn);
    }

    /** The context of {@code id}, which must not come before the one asked for last; null if there is none. */
    @Nullable CustomerContext next(long id) {
        while (cursor < size && ids[cursor] < id) {
            cursor++;
        }
        return cursor < size && ids[cursor] == id ? context(id, cursor) : null;
    }

    private CustomerContext context(long id, int i) {
        int bits = packed[i];
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
                promises.get(id),
                owners[i] == 0 ? null : owners[i],
                queuedOn[i] == NEVER ? null : LocalDate.ofEpochDay(queuedOn[i]),
                kept(i));
    }
}
