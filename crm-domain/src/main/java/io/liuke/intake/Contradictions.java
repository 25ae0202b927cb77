package io.liuke.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Notices among the rows that a preview looks at what the import finds by comparing all rows: the same customer code or
 * order number again, with other values. The first row counts.
 */
final class Contradictions {

    private record First(long line, UUID content) {}

    private final ImportKind kind;
    private final int key;
    private final String column;
    private final RowDigest digest = new RowDigest();
    private final Map<Object, First> firsts = new HashMap<>();

    Contradictions(ImportKind kind, ImportPlan plan) {
        this.kind = kind;
        String field = kind.key();
        this.key = field == null ? -1 : kind.position(field);
        this.column = field == null ? "" : plan.columnOf(field);
    }

    /** The row, rejected where an earlier one says otherwise. */
    ReadRow judge(ReadRow row) {
        Object value = key < 0 || column.isEmpty() ? null : row.values()[key];
        if (value == null || row.isRejected()) {
            return row;
        }
        UUID content = digest.of(row.values());
        First first = firsts.putIfAbsent(value, new First(row.line(), content));
        if (first == null || first.content().equals(content)) {
            return row;
        }
        String code = kind == ImportKind.CUSTOMERS ? "CUSTOMER_TWICE" : "ORDER_NO_TWICE";
        CellProblem problem = CellProblem.of(code, String.valueOf(first.line()));
        return new ReadRow(
                row.line(), row.values(), List.of(CellFinding.of(row.line(), column, String.valueOf(value), problem)));
    }
}
