package io.liuke.churn.insight;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The retention metrics of all customers. */
@Service
public class Retention {

    private final RetentionReadModel readModel;

    Retention(RetentionReadModel readModel) {
        this.readModel = readModel;
    }

    @Transactional(readOnly = true)
    public RetentionMetrics of(RetentionPeriod period) {
        return readModel.metrics(period);
    }
}
