package io.liuke.architecture;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a template that is kept reads besides its parameters; a template is one file, its fragments all of it. */
final class KeptFragmentRule {

    private static final Pattern KEPT = Pattern.compile("lk:kept=\"~\\{([a-z/]+) :: ([a-zA-Z]+)\\(");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    /** A word that stands for itself: not behind a point, not called. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w@#])([a-z]\\w*)\\b(?!\\s*\\()");

    private static final Pattern BEAN = Pattern.compile("@(\\w+)");
    private static final Pattern MADE = Pattern.compile("th:(?:with|each)=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*(\\w+)\\s*(?=[=:,])");
    private static final Pattern OF_THE_READER = Pattern.compile("\\bsec:\\w+|th:action|_csrf");

    private static final Set<String> WORDS =
            Set.of("null", "true", "false", "and", "or", "not", "eq", "ne", "gt", "lt", "ge", "le", "instanceof");
    private static final Set<String> BEANS = Set.of("fmt", "reasonWords");

    private KeptFragmentRule() {}

    static List<String> keptIn(Map<Path, String> templates) {
        return kept(templates)
                .map(match -> match.group(1) + " :: " + match.group(2))
                .distinct()
                .toList();
    }

    static List<String> broken(Map<Path, String> templates) {
        return kept(templates)
                .flatMap(match -> broken(file(templates, match.group(1)), match.group(2)))
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> kept(Map<Path, String> templates) {
        return templates.values().stream().flatMap(text -> KEPT.matcher(text).results());
    }

    private static String file(Map<Path, String> templates, String name) {
        return templates.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name + ".html"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> broken(String file, String fragment) {
        Matcher start =
                Pattern.compile("th:fragment=\"" + fragment + "\\(([^)]*)\\)\"").matcher(file);
        if (!start.find()) {
            throw new IllegalStateException("no fragment " + fragment);
        }
        String text = element(file, file.lastIndexOf('<', start.start()));
        Set<String> known = new HashSet<>(List.of(start.group(1).split(",\\s*")));
        MADE.matcher(text)
                .results()
                .flatMap(made -> NAME.matcher(made.group(1)).results())
                .forEach(name -> known.add(name.group(1)));
        return Stream.concat(
                OF_THE_READER.matcher(text).results().map(MatchResult::group),
                EXPRESSION.matcher(text).results().flatMap(found -> unknown(found.group(1), known)));
    }

    private static Stream<String> unknown(String expression, Set<String> known) {
        String code = TEXT.matcher(expression).replaceAll("''");
        return Stream.concat(
                BEAN.matcher(code).results().map(found -> found.group(1)).filter(bean -> !BEANS.contains(bean)),
                VARIABLE.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !WORDS.contains(word) && !known.contains(word)));
    }

    /** From a start tag to the end tag of its kind that closes it; the rest of the file where none does. */
    private static String element(String file, int from) {
        String kind = file.substring(from + 1).split("\\W", 2)[0];
        Matcher tags = Pattern.compile("<(/?)" + kind + "\\b").matcher(file);
        int depth = 0;
        for (int at = from; tags.find(at); at = tags.end()) {
            depth += tags.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                return file.substring(from, tags.end());
            }
        }
        return file.substring(from);
    }
}
