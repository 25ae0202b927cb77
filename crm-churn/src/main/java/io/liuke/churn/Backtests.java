package io.liuke.churn;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tests the models on the company's own past, in the background. */
public interface Backtests {

    /**
     * Plans a back-test.
     *
     * @param cutoff its horizon must have passed; null: the latest date of which that is true
     * @param horizonDays days ahead, 7 to 730; null: the company's horizon
     * @param seed chooses the customers that teach where there are more than are needed; null: always the same
     * @throws BacktestRefused if either is outside its range
     */
    BacktestId start(@Nullable LocalDate cutoff, @Nullable Integer horizonDays, @Nullable Long seed);

    Optional<BacktestRun> find(BacktestId id);

    /** The finished one over this horizon with the newest cutoff. */
    Optional<BacktestRun> latest(int horizonDays);

    /** The one that is planned or runs. */
    Optional<BacktestRun> unfinished();

    /**
     * Stops a back-test; nothing is left of it when this returns.
     *
     * @return false if it was over
     */
    boolean cancel(BacktestId id);

    /** Hands over each prediction of a finished back-test, in the order of customer id, streamed. */
    void predictions(BacktestId id, Consumer<BacktestPrediction> consumer);
}
