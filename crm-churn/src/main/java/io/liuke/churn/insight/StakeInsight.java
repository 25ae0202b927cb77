package io.liuke.churn.insight;

import io.liuke.shared.BusinessTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money at stake of all active customers and of those in the queue, from the scores in force. */
@Service
public class StakeInsight {

    private final StakeReadModel readModel;
    private final BusinessTime time;

    StakeInsight(StakeReadModel readModel, BusinessTime time) {
        this.readModel = readModel;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Stake now() {
        return readModel.total(time.today());
    }

    /** By account manager, the most first. */
    @Transactional(readOnly = true)
    public List<OwnerStake> byOwner() {
        return readModel.byOwner(time.today());
    }

    /** Why customers stand in the queue, by the reason that comes first for each; the most money first. */
    @Transactional(readOnly = true)
    public List<QueueReason> reasonsInQueue() {
        return readModel.reasons(time.today());
    }
}
