package io.liuke.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the message files of a directory; a family is a folder with one file for each language. */
final class MessageKeys {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private MessageKeys() {}

    /** What is wrong, in words; empty when both languages are in step. */
    static List<String> faults(Path directory) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Path> owners = new LinkedHashMap<>();
        for (Path english : SourceText.files(directory, "messages.properties")) {
            Properties first = read(english);
            Path other = english.resolveSibling("messages_zh_CN.properties");
            Properties second = Files.exists(other) ? read(other) : new Properties();
            missing(first, second, other, faults);
            missing(second, first, english, faults);
            for (String key : first.stringPropertyNames()) {
                compare(key, first.getProperty(key), second.getProperty(key, first.getProperty(key)), faults);
                Path owner = owners.putIfAbsent(key, english);
                if (owner != null) {
                    faults.add("%s stands in %s and in %s".formatted(key, owner, english));
                }
            }
        }
        return faults;
    }

    /** All keys of all families, as the default language has them. */
    static Set<String> all(Path directory) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path english : SourceText.files(directory, "messages.properties")) {
            keys.addAll(read(english).stringPropertyNames());
        }
        return keys;
    }

    private static void missing(Properties from, Properties in, Path file, List<String> faults) {
        Set<String> keys = new TreeSet<>(from.stringPropertyNames());
        keys.removeAll(in.stringPropertyNames());
        keys.forEach(key -> faults.add("%s is missing in %s".formatted(key, file)));
    }

    private static void compare(String key, String english, String chinese, List<String> faults) {
        if (!placeholders(english).equals(placeholders(chinese))) {
            faults.add("%s has other placeholders in Chinese: %s".formatted(key, chinese));
        }
        for (String text : Arrays.asList(english, chinese)) {
            if (text.isBlank()) {
                faults.add(key + " is empty");
            }
            if (!placeholders(text).isEmpty() && LONE_APOSTROPHE.matcher(text).find()) {
                faults.add("%s swallows its apostrophe, which has to be doubled: %s".formatted(key, text));
            }
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
