package io.liuke.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, or with a row as a whole.
 *
 * @param line where the row starts in the file, the header's line counted
 * @param column as the header names it; empty if it concerns the row
 * @param warning the row is accepted without the value
 * @param code as in {@link Finding}
 */
public record CellFinding(
        long line,
        String column,
        boolean warning,
        String code,
        @Nullable String value,
        List<String> args) {

    private static final int VALUE_LENGTH = 200;

    static CellFinding of(long line, String column, @Nullable String value, CellProblem problem) {
        return new CellFinding(line, column, problem.isWarning(), problem.code(), shortened(value), problem.args());
    }

    /** The value comes first among the arguments, then what it was held against. */
    public Finding finding() {
        List<String> all = new ArrayList<>();
        all.add(value == null ? "" : value);
        all.addAll(args);
        return new Finding(code, all);
    }

    static @Nullable String shortened(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String clean = value.replace("\0", "");
        return clean.length() > VALUE_LENGTH ? clean.substring(0, VALUE_LENGTH) + "…" : clean;
    }
}
