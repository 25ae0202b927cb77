package io.liuke.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as Liuke reads it: a value for each field of its kind, null where there is none, and what is wrong with it. */
record ReadRow(long line, @Nullable Object[] values, List<CellFinding> findings) {

    boolean isRejected() {
        return findings.stream().anyMatch(f -> !f.warning());
    }
}
