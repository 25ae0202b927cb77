package io.liuke.web.intake;

import io.liuke.intake.ImportRun;
import io.liuke.intake.RejectedRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import.
 *
 * @param sheetColumns the columns of a sheet in their order; none for a text file
 * @param newestOrder the day of the newest order, where it lies so far back that today's queue would be empty
 */
record ResultPage(
        ImportRun run,
        List<RejectedRow> rejected,
        List<RejectedRow> warnings,
        List<String> sheetColumns,
        @Nullable LocalDate newestOrder) {}
