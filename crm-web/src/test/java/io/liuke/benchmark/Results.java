package io.liuke.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a benchmark prints: what was measured, beside the limit of the same run and the target. */
final class Results {

    private record Row(String what, String measured, String limit, String target, String verdict) {}

    private final List<Row> rows = new ArrayList<>();

    /** Something without a target. */
    void note(String what, String measured, String limit) {
        rows.add(new Row(what, measured, limit, "", ""));
    }

    void atMost(String what, double measured, String unit, String limit, double target) {
        add(what, measured, unit, limit, "≤ " + number(target), measured <= target);
    }

    void atLeast(String what, double measured, String unit, String limit, double target) {
        add(what, measured, unit, limit, "≥ " + number(target), measured >= target);
    }

    private void add(String what, double measured, String unit, String limit, String target, boolean met) {
        rows.add(new Row(what, number(measured) + " " + unit, limit, target + " " + unit, met ? "met" : "MISSED"));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    void print(String title) {
        StringBuilder table = new StringBuilder("\n## " + title + "\n\n");
        table.append("| what | measured | limit by SQL alone, same run | target | |\n|---|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(row.what(), row.measured(), row.limit(), row.target(), row.verdict()));
        }
        System.out.println(table);
    }
}
