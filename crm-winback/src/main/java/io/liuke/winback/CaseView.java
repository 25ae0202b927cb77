package io.liuke.winback;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case as screens show it. */
public record CaseView(
        long customerId,
        long id,
        CaseKind kind,
        CaseStage stage,
        Instant stageSince,
        int daysInStage,
        @Nullable Long ownerId,
        @Nullable String owner,
        LocalDate openedOn,
        @Nullable LossCause causeStated,
        @Nullable LossCause causeVerified,
        @Nullable String evidence,
        @Nullable LocalDate laterOn,
        @Nullable String outcomeNote,
        @Nullable Long wonByPurchase,
        @Nullable LocalDate closedOn,
        int version) {

    public boolean isOpen() {
        return closedOn == null;
    }
}
