package io.liuke.intake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with what is wrong with it.
 *
 * @param cells the row as it came; empty if it was not kept
 */
public record RejectedRow(long line, List<CellFinding> findings, List<String> cells) {

    record Stored(String column, String code, @Nullable String value, List<String> args) {}

    static RejectedRow of(long line, boolean warning, String findings, @Nullable String raw) {
        List<CellFinding> found = Arrays.stream(Json.read(findings, Stored[].class))
                .map(s -> new CellFinding(line, s.column(), warning, s.code(), s.value(), s.args()))
                .toList();
        return new RejectedRow(line, found, raw == null ? List.of() : List.of(Json.read(raw, String[].class)));
    }
}
