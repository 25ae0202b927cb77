package io.liuke.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of all modules, for what the compiler does not keep. */
final class SourceText {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private SourceText() {}

    /** Text by path of what ships, seen from the root of the repository. */
    static Map<Path, String> ofJava() throws IOException {
        return below("src/main/java", ".java");
    }

    static Map<Path, String> ofTemplates() throws IOException {
        return below("src/main/resources/templates", ".html");
    }

    private static Map<Path, String> below(String folder, String ending) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path module : modules()) {
            if (Files.isDirectory(module.resolve(folder))) {
                for (Path file : files(module.resolve(folder), ending)) {
                    texts.put(ROOT.relativize(file), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> entries = Files.list(ROOT)) {
            return entries.filter(entry -> Files.exists(entry.resolve("pom.xml")))
                    .collect(Collectors.toList());
        }
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
