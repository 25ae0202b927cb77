package io.liuke.web.intake;

import io.liuke.intake.DateQuestion;
import io.liuke.intake.Field;
import io.liuke.intake.Finding;
import io.liuke.intake.ImportRun;
import io.liuke.intake.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which columns are told what they are.
 *
 * @param sheet of a workbook
 * @param sheets all that there are
 * @param missing required fields without a column
 * @param dates dates that can be read two ways; null if there are none
 * @param margin percent that stands for a missing profit; null if it is not asked for
 * @param refusal why it could not be started
 */
record ColumnsPage(
        ImportRun run,
        @Nullable String sheet,
        List<String> sheets,
        List<Column> columns,
        List<Field> missing,
        @Nullable DateQuestion dates,
        @Nullable String dateFormat,
        @Nullable String margin,
        Preview preview,
        @Nullable Finding refusal) {

    /**
     * @param problem how many of the first rows have a problem in it
     * @param rival label of the field that it looks like too, which another column became; null without one
     */
    record Column(
            String letter,
            String name,
            List<String> samples,
            double filled,
            @Nullable String field,
            Result result,
            long problem,
            @Nullable String rival) {}

    enum Result {
        RECOGNISED,
        CHOSEN,
        LEFT_OUT,
        /** Left out, though it looks like a field that another column became. */
        RIVAL,
        PROBLEM
    }

    public long recognised() {
        return columns.stream().filter(c -> c.field() != null).count();
    }

    public boolean ready() {
        return missing.isEmpty() && (dates == null || dates.decided() != null || dateFormat != null);
    }
}
