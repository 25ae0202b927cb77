package io.liuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final int LONGEST = 300;
    private static final int NINE_OF_TEN = 130;

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*+\"", Pattern.DOTALL);
    private static final Pattern DATABASE_CLOCK =
            Pattern.compile("\\b(current_date|current_timestamp|localtimestamp|clock_timestamp|now\\(\\))");

    // From ".sql(" up to where its argument is put together from anything but constants.
    private static final Pattern BUILT_SQL = Pattern.compile(
            "\\.sql\\(\\s*(\"\"\".*?\"\"\"|\"[^\"\\n]*\"|[A-Z_0-9.]+)?\\s*(\\+\\s*[a-z]|\\.formatted\\(|\\.replace\\(|\\.concat\\()"
                    + "|\\.sql\\(\\s*(String\\.(format|join)|new StringBuilder)",
            Pattern.DOTALL);

    @Test
    void sqlIsTextWithBoundParametersAndNeverPutTogether() throws IOException {
        assertThat(matches(SourceText.ofJava(), BUILT_SQL)).isEmpty();
    }

    @Test
    void putTogetherSqlIsFound() {
        assertThat(matches(sample("jdbc.sql(\"select \" + column)"), BUILT_SQL)).isNotEmpty();
        assertThat(matches(sample("jdbc.sql(\"select %s\".formatted(column))"), BUILT_SQL))
                .isNotEmpty();
        assertThat(matches(sample("jdbc.sql(SELECT + where)"), BUILT_SQL)).isNotEmpty();
        assertThat(matches(sample("jdbc.sql(\"\"\"\n select\n \"\"\" + order)"), BUILT_SQL))
                .isNotEmpty();
        assertThat(matches(sample("jdbc.sql(String.format(\"select %s\", column))"), BUILT_SQL))
                .isNotEmpty();
        assertThat(matches(sample("jdbc.sql(\"select 1\").param(\"x\", a + b)"), BUILT_SQL))
                .isEmpty();
    }

    @Test
    void noStatementAsksTheDatabaseWhatTimeItIs() throws IOException {
        assertThat(matches(textsOf(SourceText.ofJava()), DATABASE_CLOCK)).isEmpty();
    }

    @Test
    void aStatementThatAsksIsFound() {
        assertThat(clocks("sql(\"where due_on < current_date\")")).isNotEmpty();
        assertThat(clocks("sql(\"set at = now()\")")).isNotEmpty();
        assertThat(clocks("sql(\"\"\"\n  set at = now()\n\"\"\")")).isNotEmpty();
        assertThat(clocks("sql(\"set at = :now\").param(\"now\", now())")).isEmpty();
    }

    @Test
    void filesAreShort() throws IOException {
        Map<Path, String> sources = SourceText.ofJava();
        assertThat(longerThan(LONGEST, sources)).isEmpty();
        assertThat(longerThan(NINE_OF_TEN, sources)).hasSizeLessThanOrEqualTo(sources.size() / 10);
    }

    @Test
    void aLongFileIsFound() {
        assertThat(longerThan(LONGEST, sample("\n".repeat(LONGEST)))).isEmpty();
        assertThat(longerThan(LONGEST, sample("\n".repeat(LONGEST + 1)))).hasSize(1);
    }

    private static List<String> clocks(String code) {
        return matches(textsOf(sample(code)), DATABASE_CLOCK);
    }

    /** Only what stands between quotation marks. */
    private static Map<Path, String> textsOf(Map<Path, String> sources) {
        return sources.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        source -> TEXT.matcher(source.getValue())
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.joining("\n"))));
    }

    private static Collection<Path> longerThan(int lines, Map<Path, String> sources) {
        return sources.entrySet().stream()
                .filter(source -> source.getValue().lines().count() > lines)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private static List<String> matches(Map<Path, String> sources, Pattern pattern) {
        return sources.entrySet().stream()
                .flatMap(source -> pattern.matcher(source.getValue())
                        .results()
                        .map(match -> source.getKey() + ": " + match.group()))
                .collect(Collectors.toList());
    }

    private static Map<Path, String> sample(String text) {
        return Map.of(Path.of("Sample.java"), text);
    }
}
