package io.liuke.intake;

import java.util.List;

/**
 * A row of a file as it came.
 *
 * @param line where it starts in the file, or its number in the sheet; the header counted
 */
record RawRow(long line, List<String> cells) {

    /** The text of a cell, without blanks around it; empty where the row has no such cell. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
