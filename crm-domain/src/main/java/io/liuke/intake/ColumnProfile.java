package io.liuke.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pass over the file found in one column.
 *
 * @param samples the first two values that are not empty
 * @param filled in how many rows there is a value
 */
record ColumnProfile(
        String name, List<String> samples, long filled, DateEvidence dates, long commaDecimals, long pointDecimals) {

    private static final int SAMPLES = 2;
    private static final int SAMPLE_LENGTH = 60;

    /** Collects while a file goes by. */
    static final class Collector {
        private final String name;
        private final List<String> samples = new ArrayList<>();
        private final DateEvidence.Counter dates = new DateEvidence.Counter();
        private long filled;
        private long commaDecimals;
        private long pointDecimals;

        Collector(String name) {
            this.name = name;
        }

        void look(String cell) {
            String text = cell.indexOf('\0') < 0
                    ? cell.strip()
                    : cell.replace("\0", "").strip();
            if (text.isEmpty()) {
                return;
            }
            filled++;
            if (samples.size() < SAMPLES) {
                samples.add(text.length() > SAMPLE_LENGTH ? text.substring(0, SAMPLE_LENGTH) + "…" : text);
            }
            char first = text.charAt(0);
            if (first >= '0' && first <= '9') {
                dates.look(text);
            }
            countDecimals(text);
        }

        private void countDecimals(String text) {
            int length = text.length();
            for (int i = Math.max(0, length - 3); i < length - 1; i++) {
                if (text.charAt(i) == ',') {
                    commaDecimals++;
                } else if (text.charAt(i) == '.') {
                    pointDecimals++;
                }
            }
        }

        ColumnProfile profile() {
            return new ColumnProfile(
                    name, List.copyOf(samples), filled, dates.evidence(), commaDecimals, pointDecimals);
        }
    }
}
