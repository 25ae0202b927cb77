package io.liuke.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a column's dates say about their order: how many fit only day first (25/10/2025), only month first
 * (10/25/2025), or both ways (03/04/2025), each with an example.
 */
record DateEvidence(
        long dayFirst,
        long monthFirst,
        long eitherWay,
        @Nullable String dayFirstExample,
        @Nullable String monthFirstExample,
        @Nullable String eitherWayExample) {

    static final DateEvidence NONE = new DateEvidence(0, 0, 0, null, null, null);

    DateEvidence plus(DateEvidence other) {
        return new DateEvidence(
                dayFirst + other.dayFirst,
                monthFirst + other.monthFirst,
                eitherWay + other.eitherWay,
                dayFirstExample != null ? dayFirstExample : other.dayFirstExample,
                monthFirstExample != null ? monthFirstExample : other.monthFirstExample,
                eitherWayExample != null ? eitherWayExample : other.eitherWayExample);
    }

    /** Some dates fit only one order and some only the other. */
    boolean contradictsItself() {
        return dayFirst > 0 && monthFirst > 0;
    }

    /** Nothing in the column decides between the two. */
    boolean isOpen() {
        return dayFirst == 0 && monthFirst == 0 && eitherWay > 0;
    }

    /** What the column decides by itself; null if there is nothing to decide, or no deciding it. */
    @Nullable DateOrder order() {
        if (contradictsItself() || dayFirst + monthFirst == 0) {
            return null;
        }
        return dayFirst > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Counts while a file goes by. */
    static final class Counter {
        private long dayFirst;
        private long monthFirst;
        private long eitherWay;
        private @Nullable String dayFirstExample;
        private @Nullable String monthFirstExample;
        private @Nullable String eitherWayExample;

        /** Looks at the first two numbers of what looks like 1/2/2025 or 1-2-2025; anything else is passed over. */
        void look(String cell) {
            int first = separatorAfter(cell, 0);
            int second = first < 0 ? -1 : separatorAfter(cell, first + 1);
            if (second < 0 || cell.length() < second + 5 || !Character.isDigit(cell.charAt(second + 3))) {
                return;
            }
            int a = Integer.parseInt(cell.substring(0, first));
            int b = Integer.parseInt(cell.substring(first + 1, second));
            if (a > 12 && b <= 12) {
                dayFirst++;
                dayFirstExample = dayFirstExample == null ? cell : dayFirstExample;
            } else if (b > 12 && a <= 12) {
                monthFirst++;
                monthFirstExample = monthFirstExample == null ? cell : monthFirstExample;
            } else if (a != b) {
                eitherWay++;
                eitherWayExample = eitherWayExample == null ? cell : eitherWayExample;
            }
        }

        /** Where the slash or hyphen stands that ends one or two digits from {@code start}; -1 if there is none. */
        private static int separatorAfter(String cell, int start) {
            for (int i = start; i < cell.length() && i <= start + 2; i++) {
                char c = cell.charAt(i);
                if ((c == '/' || c == '-') && i > start) {
                    return i;
                }
                if (c < '0' || c > '9') {
                    return -1;
                }
            }
            return -1;
        }

        DateEvidence evidence() {
            return new DateEvidence(
                    dayFirst, monthFirst, eitherWay, dayFirstExample, monthFirstExample, eitherWayExample);
        }
    }
}
