package io.liuke.churn.insight;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The value pyramid as it stands: who is in which layer, what they bring, and what is at stake. */
@Service
public class PyramidInsight {

    private final PyramidFiguresReadModel readModel;

    PyramidInsight(PyramidFiguresReadModel readModel) {
        this.readModel = readModel;
    }

    @Transactional(readOnly = true)
    public PyramidFigures now() {
        return new PyramidFigures(readModel.tiers());
    }
}
