package io.liuke.purchase;

import java.util.Arrays;

/**
 * What was spent on each customer, in ascending order of customer id: columns, because a company may have costs for a
 * million customers. Read from front to back.
 */
public final class CostBook {

    private static final int COLUMNS = 8;

    private long[] ids = new long[16];
    private double[] amounts = new double[16 * COLUMNS];
    private int size;
    private int next;

    void add(long id, CustomerCosts costs) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2 * COLUMNS);
        }
        double[] row = {
            costs.acquisition(),
            costs.service(),
            costs.offer(),
            costs.badDebt(),
            costs.service365(),
            costs.offer365(),
            costs.badDebt365(),
            costs.receivable()
        };
        System.arraycopy(row, 0, amounts, size * COLUMNS, COLUMNS);
        ids[size++] = id;
    }

    /** Whether a customer below {@code id} is left. */
    public boolean hasBefore(long id) {
        return next < size && ids[next] < id;
    }

    /** Whether {@code id} is the next customer. */
    public boolean isNext(long id) {
        return next < size && ids[next] == id;
    }

    public long nextId() {
        return ids[next];
    }

    /** The costs of the next customer, who is then done. */
    public CustomerCosts take() {
        int at = next++ * COLUMNS;
        return new CustomerCosts(
                amounts[at],
                amounts[at + 1],
                amounts[at + 2],
                amounts[at + 3],
                amounts[at + 4],
                amounts[at + 5],
                amounts[at + 6],
                amounts[at + 7]);
    }
}
