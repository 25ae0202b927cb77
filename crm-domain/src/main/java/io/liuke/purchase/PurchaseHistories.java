package io.liuke.purchase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Order histories as of a date: what was known then and had happened by then. Cancelled orders are left out, and so are
 * automatic charges (channel RECURRING) after the customer cancelled: they are no decision of the customer's.
 */
@Service
public class PurchaseHistories {

    private final PurchaseHistoryReadModel readModel;

    PurchaseHistories(PurchaseHistoryReadModel readModel) {
        this.readModel = readModel;
    }

    /**
     * Hands the history of every customer who has ordered by {@code asOf} to {@code consumer}, in ascending order of
     * customer id, streamed through a read-only transaction of its own.
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public void stream(LocalDate asOf, Consumer<OrderHistory> consumer) {
        readModel.stream(asOf, consumer);
    }

    /** The same for a few customers, within the caller's transaction. */
    @Transactional(readOnly = true)
    public void of(Collection<Long> customerIds, LocalDate asOf, Consumer<OrderHistory> consumer) {
        if (!customerIds.isEmpty()) {
            readModel.of(asOf, customerIds, consumer);
        }
    }

    /**
     * The company's usual gap: the median number of days between neighbouring order days of one customer.
     *
     * @return days; {@code fallback} while nobody has ordered twice
     */
    @Transactional(readOnly = true)
    public double usualGap(LocalDate asOf, double fallback) {
        return readModel.usualGap(asOf).orElse(fallback);
    }
}
