package io.liuke.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was measured at each size since the last clean build, side by side. */
final class Growth {

    private final Path folder;
    private final int customers;
    private final Properties measured = new Properties();

    Growth(Path folder, int customers) {
        this.folder = folder;
        this.customers = customers;
    }

    /** Milliseconds, or seconds of a night. */
    void put(String what, double value) {
        measured.setProperty(what, Double.toString(value));
    }

    /** Prints each size with how many times the smallest one it takes. */
    void print() throws IOException {
        Files.createDirectories(folder);
        try (Writer file = Files.newBufferedWriter(folder.resolve(customers + ".properties"))) {
            measured.store(file, null);
        }
        TreeMap<Integer, Properties> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(Integer.valueOf(file.getFileName().toString().replaceAll("\\D", "")), read(file));
            }
        }
        Properties least = sizes.firstEntry().getValue();
        List<String> names = measured.stringPropertyNames().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        StringBuilder table =
                new StringBuilder("\n## Growth: each size against %,d customers\n\n".formatted(sizes.firstKey()));
        table.append("| customers | ").append(String.join(" | ", names)).append(" |\n|---|");
        table.append("---|".repeat(names.size())).append('\n');
        sizes.forEach((size, values) -> {
            table.append("| %,d |".formatted(size));
            names.forEach(name -> table.append(cell(values.getProperty(name), least.getProperty(name))));
            table.append('\n');
        });
        System.out.println(table);
    }

    private static String cell(String value, String least) {
        if (value == null || least == null) {
            return " – |";
        }
        double now = Double.parseDouble(value);
        return " %s (%s ×) |".formatted(Results.number(now), Results.number(now / Double.parseDouble(least)));
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return values;
    }
}
