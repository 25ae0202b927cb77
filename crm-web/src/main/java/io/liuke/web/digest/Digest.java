package io.liuke.web.digest;

import io.liuke.churn.warning.WarningReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new for one reader.
 *
 * @param shown the customers with most at stake; there may be more
 * @param money at stake with all of them; null: not known of any
 * @param upTo the last warning that there was
 */
record Digest(int customers, int warnings, @Nullable BigDecimal money, List<Entry> shown, long upTo) {

    /** @param ownerName null: the reader's own, or nobody's */
    record Entry(
            long customer,
            String name,
            @Nullable String ownerName,
            @Nullable BigDecimal money,
            List<Warning> warnings) {}

    record Warning(
            @Nullable String ruleName, @Nullable String preset, LocalDate firedOn, List<WarningReason> reasons) {}

    static Digest nothing(long upTo) {
        return new Digest(0, 0, null, List.of(), upTo);
    }

    boolean isEmpty() {
        return customers == 0;
    }
}
