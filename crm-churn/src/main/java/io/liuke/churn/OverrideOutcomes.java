package io.liuke.churn;

import java.util.List;

/** Who was right where a person overruled the model: someone called a false alarm of whom it said that they may leave. */
public interface OverrideOutcomes {

    /**
     * False alarms whose horizon is over, and those still open.
     *
     * @param person right: the customer ordered within the horizon
     * @param model right: the customer did not
     */
    record Tally(long person, long model, long open) {

        public long closed() {
            return person + model;
        }

        public boolean none() {
            return closed() + open == 0;
        }
    }

    Tally tally();

    /** Newest first. */
    List<OverrideOutcome> latest(int limit);
}
