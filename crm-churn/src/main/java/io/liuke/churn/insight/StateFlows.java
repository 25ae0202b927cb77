package io.liuke.churn.insight;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways of customers between the lifecycle states, from the history in force. */
@Service
public class StateFlows {

    private final StateFlowReadModel readModel;

    StateFlows(StateFlowReadModel readModel) {
        this.readModel = readModel;
    }

    /** All pairs of states that somebody connects, at the end of {@code from} and at the end of {@code to}. */
    @Transactional(readOnly = true)
    public List<StateFlow> between(LocalDate from, LocalDate to) {
        return readModel.between(from, to);
    }
}
