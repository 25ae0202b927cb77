package io.liuke.web.warning;

import io.liuke.churn.warning.WarningReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One warning as the list shows it. */
record WarningRow(
        long id,
        long customerId,
        String customerName,
        @Nullable String tier,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        long ruleId,
        @Nullable String ruleName,
        @Nullable String preset,
        LocalDate firedOn,
        @Nullable LocalDate endedOn,
        List<WarningReason> reasons,
        @Nullable BigDecimal moneyAtStake,
        @Nullable Instant seenAt,
        @Nullable Boolean useful) {

    public boolean fresh() {
        return seenAt == null && useful == null && endedOn == null;
    }
}
