package io.liuke.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cost as it stands in the books.
 *
 * @param staffId who entered it; null for one that was imported
 */
public record CostItem(
        long id,
        LocalDate spentOn,
        CostKind kind,
        BigDecimal amount,
        @Nullable String note,
        @Nullable Long staffId,
        @Nullable String staffName) {

    public CostId costId() {
        return new CostId(id);
    }
}
