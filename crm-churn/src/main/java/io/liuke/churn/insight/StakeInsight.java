package io.liuke.churn.insight;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money at stake of all active customers, from the scores in force. */
@Service
public class StakeInsight {

    private final StakeReadModel readModel;

    StakeInsight(StakeReadModel readModel) {
        this.readModel = readModel;
    }

    @Transactional(readOnly = true)
    public Stake now() {
        return readModel.total();
    }

    /** By account manager, the most first. */
    @Transactional(readOnly = true)
    public List<OwnerStake> byOwner() {
        return readModel.byOwner();
    }
}
