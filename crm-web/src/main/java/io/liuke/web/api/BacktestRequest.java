package io.liuke.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test is asked for.
 *
 * @param cutoff null: the latest date whose horizon has passed
 * @param horizonDays null: the company's horizon
 * @param seed null: always the same
 */
record BacktestRequest(
        @Nullable LocalDate cutoff,
        @Nullable Integer horizonDays,
        @Nullable Long seed) {

    private static final BacktestRequest LATEST = new BacktestRequest(null, null, null);

    static BacktestRequest orLatest(@Nullable BacktestRequest request) {
        return request == null ? LATEST : request;
    }
}
