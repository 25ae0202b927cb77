package io.liuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern POST = Pattern.compile("\\bmethod=\"post\"", Pattern.CASE_INSENSITIVE);

    // What runs or paints by itself in a page, which the content security policy refuses. JSON in a script is data.
    private static final Pattern INLINE = Pattern.compile(
            "\\s(style|th:style|on[a-z]+|th:on[a-z]+|hx-on[:a-z-]*)=\"|<style\\b|<script(?![^>]*(src|application/json))");

    @Test
    void eachPostFormCarriesACsrfToken() throws IOException {
        assertThat(formsWithoutToken(SourceText.ofTemplates())).isEmpty();
    }

    /** The token comes with th:action, and only with that. */
    @Test
    void aFormWithoutATokenIsFound() {
        assertThat(formsWithoutToken(sample("<form method=\"post\" action=\"/x\">")))
                .isNotEmpty();
        assertThat(formsWithoutToken(sample("<form th:if=\"${a > b}\" method=\"POST\">")))
                .isNotEmpty();
        assertThat(formsWithoutToken(sample("<form method=\"post\" th:action=\"@{/x}\">")))
                .isEmpty();
        assertThat(formsWithoutToken(sample("<form method=\"get\" action=\"/x\">")))
                .isEmpty();
    }

    @Test
    void noTemplateHasScriptOrStyleOfItsOwn() throws IOException {
        assertThat(inline(SourceText.ofTemplates())).isEmpty();
    }

    @Test
    void scriptAndStyleInATemplateAreFound() {
        assertThat(inline(sample("<p style=\"color: red\">"))).isNotEmpty();
        assertThat(inline(sample("<p th:style=\"${s}\">"))).isNotEmpty();
        assertThat(inline(sample("<p onclick=\"x()\">"))).isNotEmpty();
        assertThat(inline(sample("<script>x()</script>"))).isNotEmpty();
        assertThat(inline(sample("<script type=\"application/json\">{}</script>")))
                .isEmpty();
        assertThat(inline(sample("<script th:src=\"@{/js/a.js}\" defer></script>")))
                .isEmpty();
    }

    /** Else a fragment made for one reader or one moment would be shown to another. */
    @Test
    void aKeptFragmentIsMadeOfItsParametersAlone() throws IOException {
        assertThat(KeptFragmentRule.keptIn(SourceText.ofTemplates())).isNotEmpty();
        assertThat(KeptFragmentRule.broken(SourceText.ofTemplates())).isEmpty();
    }

    @Test
    void whatElseAKeptFragmentReadsIsFound() {
        assertThat(kept("<p th:fragment=\"f(a)\" th:with=\"b=${a.x()}\" th:text=\"${b + a} + ${@fmt.date(a)}\">"))
                .isEmpty();
        assertThat(kept("<p th:fragment=\"f(a)\" th:text=\"${a.x(today.y())}\">"))
                .isNotEmpty();
        assertThat(kept("<p th:fragment=\"f(a)\" th:text=\"${@frame.view()}\">"))
                .isNotEmpty();
        assertThat(kept("<p th:fragment=\"f(a)\"><form th:action=\"@{/x}\">")).isNotEmpty();
        assertThat(kept("<p th:fragment=\"f(a)\"><b sec:authorize=\"hasRole('X')\">"))
                .isNotEmpty();
    }

    private static List<String> kept(String fragment) {
        return KeptFragmentRule.broken(Map.of(
                Path.of("templates/page.html"),
                "<p lk:kept=\"~{part :: f(a=${x})}\">",
                Path.of("templates/part.html"),
                "<body>" + fragment + "</body>"));
    }

    private static List<String> formsWithoutToken(Map<Path, String> templates) {
        return templates.entrySet().stream()
                .flatMap(template -> TAG.matcher(template.getValue())
                        .results()
                        .map(MatchResult::group)
                        .filter(tag -> tag.startsWith("<form"))
                        .filter(tag -> POST.matcher(tag).find() && !tag.contains("th:action=\""))
                        .map(tag -> template.getKey() + ": " + tag))
                .collect(Collectors.toList());
    }

    private static List<String> inline(Map<Path, String> templates) {
        return templates.entrySet().stream()
                .flatMap(template -> INLINE.matcher(template.getValue())
                        .results()
                        .map(match -> template.getKey() + ": " + match.group()))
                .collect(Collectors.toList());
    }

    private static Map<Path, String> sample(String text) {
        return Map.of(Path.of("sample.html"), text);
    }
}
