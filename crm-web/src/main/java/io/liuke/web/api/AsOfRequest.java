package io.liuke.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a derivation or a scoring is asked for.
 *
 * @param asOf null: the business date
 * @param horizonDays null: the company's horizon; of no account for a derivation
 */
record AsOfRequest(@Nullable LocalDate asOf, @Nullable Integer horizonDays) {

    private static final AsOfRequest NOW = new AsOfRequest(null, null);

    static AsOfRequest orNow(@Nullable AsOfRequest request) {
        return request == null ? NOW : request;
    }
}
