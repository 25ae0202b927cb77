package io.liuke.purchase;

import io.liuke.shared.Job;
import io.liuke.shared.JobConnections;
import io.liuke.shared.SideBySide;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Order histories as of a date: what was known then and had happened by then. Cancelled orders are left out, and so are
 * automatic charges (channel RECURRING) after the customer cancelled: they are no decision of the customer's.
 */
@Service
public class PurchaseHistories {

    private static final int SAMPLE = 20_000;

    private final PurchaseHistoryReadModel readModel;
    private final JobConnections connections;
    private final TransactionTemplate reading;

    PurchaseHistories(
            PurchaseHistoryReadModel readModel, JobConnections connections, PlatformTransactionManager transactions) {
        this.readModel = readModel;
        this.connections = connections;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Hands the history of every customer who has ordered by {@code asOf} to the part that it belongs to, streamed through
     * a read-only transaction for each part. The parts run side by side, each in a thread of its own.
     *
     * @param job for which they work
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void stream(LocalDate asOf, @Nullable Job job, List<HistoryPart> parts) {
        SideBySide.run(parts.stream()
                .<Runnable>map(part -> () -> reading.executeWithoutResult(status -> {
                    if (job != null) {
                        connections.enlist(job);
                    }
                    readModel.stream(asOf, part);
                }))
                .toList());
    }

    /** The same for a few customers, within the caller's transaction. */
    @Transactional(readOnly = true)
    public void of(Collection<Long> customerIds, LocalDate asOf, Consumer<OrderHistory> consumer) {
        if (!customerIds.isEmpty()) {
            readModel.of(asOf, customerIds, consumer);
        }
    }

    /**
     * The company's usual gap: the median number of days between neighbouring order days of one customer. In a large
     * company it is taken from twenty thousand customers, who tell it within a hundredth.
     *
     * @return days; {@code fallback} while nobody has ordered twice
     */
    @Transactional(readOnly = true)
    public double usualGap(LocalDate asOf, double fallback) {
        DayCounts gaps = new DayCounts();
        readModel.ofSome(asOf, SAMPLE, history -> gaps.addGaps(history.orderDays()));
        return gaps.median().orElse(fallback);
    }
}
