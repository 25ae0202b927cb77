package io.liuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/i18n");

    // #{today.title} and #{today.count(${n})}; keys that are put together at run time are not seen here
    private static final Pattern USE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)\\s*[}(]");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(MessageKeys.faults(MESSAGES)).isEmpty();
    }

    @Test
    void everyFamilyIsReadByTheApplication() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yml"));
        for (Path file : SourceText.files(MESSAGES, "messages.properties")) {
            assertThat(settings)
                    .contains("i18n/%s/messages".formatted(file.getParent().getFileName()));
        }
    }

    @Test
    void whatTemplatesSayIsThere() throws IOException {
        assertThat(unknown(SourceText.ofTemplates(), MessageKeys.all(MESSAGES))).isEmpty();
    }

    @Test
    void aKeyThatNobodyWroteIsFound() {
        Map<Path, String> template =
                Map.of(Path.of("a.html"), "<p th:text=\"#{a.known}\"></p>[[#{a.new(${n})}]]<!-- #{a.sample} -->");
        assertThat(unknown(template, Set.of("a.known")))
                .singleElement()
                .asString()
                .contains("a.new");
    }

    @Test
    void aKeyThatIsMissingInOneLanguageIsFound() throws IOException {
        write("a=one\nb=two", "a=一");
        assertThat(MessageKeys.faults(directory)).singleElement().asString().startsWith("b is missing");
        write("a=one", "a=一\nc=三");
        assertThat(MessageKeys.faults(directory)).singleElement().asString().startsWith("c is missing");
    }

    @Test
    void otherPlaceholdersAreFound() throws IOException {
        write("a={0} of {1}", "a={0}");
        assertThat(MessageKeys.faults(directory)).singleElement().asString().contains("placeholders");
    }

    @Test
    void aSwallowedApostropheIsFound() throws IOException {
        write("a=doesn't pay {0}\nb=doesn''t pay {0}\nc=doesn't", "a=不付 {0}\nb=不付 {0}\nc=不");
        assertThat(MessageKeys.faults(directory)).singleElement().asString().startsWith("a swallows");
    }

    @Test
    void aKeyOfTwoFamiliesIsFound() throws IOException {
        write("a=one", "a=一");
        Path other = Files.createDirectories(directory.resolve("other"));
        Files.writeString(other.resolve("messages.properties"), "a=one");
        Files.writeString(other.resolve("messages_zh_CN.properties"), "a=一");
        assertThat(MessageKeys.faults(directory)).singleElement().asString().contains("stands in");
    }

    private void write(String english, String chinese) throws IOException {
        Path family = Files.createDirectories(directory.resolve("family"));
        Files.writeString(family.resolve("messages.properties"), english);
        Files.writeString(family.resolve("messages_zh_CN.properties"), chinese);
    }

    private static List<String> unknown(Map<Path, String> templates, Set<String> keys) {
        return templates.entrySet().stream()
                .flatMap(template -> USE.matcher(
                                COMMENT.matcher(template.getValue()).replaceAll(""))
                        .results()
                        .map(use -> use.group(1))
                        .filter(key -> !keys.contains(key))
                        .map(key -> template.getKey() + ": " + key))
                .collect(Collectors.toList());
    }
}
