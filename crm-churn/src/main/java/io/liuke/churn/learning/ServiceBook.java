package io.liuke.churn.learning;

import io.liuke.churn.feature.ServiceFacts;
import java.util.Arrays;

/** What passed between each customer and us, packed: a million customers take some forty megabytes. */
public final class ServiceBook {

    private static final int FIELDS = 6;

    private long[] ids = new long[64];
    private int[] counts = new int[64 * FIELDS];
    private double[] costs = new double[64];
    private int size;

    /** In ascending order of customer. */
    void add(long customerId, ServiceFacts facts) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            counts = Arrays.copyOf(counts, size * 2 * FIELDS);
            costs = Arrays.copyOf(costs, size * 2);
        }
        int at = size * FIELDS;
        ids[size] = customerId;
        counts[at] = facts.inbound();
        counts[at + 1] = facts.outbound();
        counts[at + 2] = facts.sinceTwoWay();
        counts[at + 3] = facts.unanswered();
        counts[at + 4] = facts.promisesBroken();
        counts[at + 5] = facts.ownerChanges();
        costs[size++] = facts.serviceCost();
    }

    /** From any number of threads. */
    public ServiceFacts of(long customerId) {
        int i = Arrays.binarySearch(ids, 0, size, customerId);
        if (i < 0) {
            return ServiceFacts.NOTHING;
        }
        int at = i * FIELDS;
        return new ServiceFacts(
                counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4], counts[at + 5], costs[i]);
    }
}
