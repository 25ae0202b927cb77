package io.liuke.web.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mail in the reader's words, each on one line; the two forms of it are made of this.
 *
 * @param more how many customers are not shown; null: all are
 */
record DigestPage(
        String language,
        String subject,
        String title,
        String lead,
        List<Entry> entries,
        @Nullable String more,
        Link all,
        String why,
        Link off) {

    /** @param facts money and account manager, as far as there are any */
    record Entry(Link customer, @Nullable String facts, List<String> lines) {}

    record Link(String words, String url) {}

    /** As plain text. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(title).append("\n").append(lead).append("\n\n");
        entries.forEach(entry -> add(entry, text));
        if (more != null) {
            text.append(more).append("\n");
        }
        text.append(all.words()).append(": ").append(all.url()).append("\n\n-- \n");
        text.append(why)
                .append("\n")
                .append(off.words())
                .append(": ")
                .append(off.url())
                .append("\n");
        return text.toString();
    }

    private static void add(Entry entry, StringBuilder text) {
        text.append("* ").append(entry.customer().words());
        if (entry.facts() != null) {
            text.append(" (").append(entry.facts()).append(')');
        }
        text.append("\n");
        entry.lines().forEach(line -> text.append("  - ").append(line).append("\n"));
        text.append("  ").append(entry.customer().url()).append("\n\n");
    }
}
