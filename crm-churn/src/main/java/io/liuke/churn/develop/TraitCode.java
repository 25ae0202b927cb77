package io.liuke.churn.develop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Traits as numbers: a column for each class that enough people are in, 1 for whoever is in it and 0 for whoever is in
 * another. Where nothing is known, or only few are like them, each column of the trait says the average, so that the trait
 * counts neither for nor against: what nobody has filled in yet must not look like a bad sign.
 */
final class TraitCode {

    private static final int FEWEST = 20;
    private static final int MOST_CLASSES = 30;

    /** @param share of those in it among all whose class has a column */
    private record Column(PotentialTrait trait, String name, double share) {}

    private final List<Column> columns;

    private TraitCode(List<Column> columns) {
        this.columns = columns;
    }

    static TraitCode of(List<PotentialMember> members) {
        List<Column> columns = new ArrayList<>();
        for (PotentialTrait trait : PotentialTrait.values()) {
            columns.addAll(columns(trait, members));
        }
        return new TraitCode(List.copyOf(columns));
    }

    private static List<Column> columns(PotentialTrait trait, List<PotentialMember> members) {
        Map<String, Long> counts = members.stream()
                .map(m -> m.of(trait))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Map.Entry<String, Long>> kept = counts.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CLASSES)
                .toList();
        double known = kept.stream().mapToLong(Map.Entry::getValue).sum();
        return kept.size() < 2
                ? List.of()
                : kept.stream()
                        .map(e -> new Column(trait, e.getKey(), e.getValue() / known))
                        .toList();
    }

    /** Whether there is nothing by which one could be told from another. */
    boolean isEmpty() {
        return columns.isEmpty();
    }

    double[] encode(PotentialMember member) {
        double[] row = average();
        for (PotentialTrait trait : PotentialTrait.values()) {
            String name = member.of(trait);
            if (name != null && knows(trait, name)) {
                place(row, trait, name);
            }
        }
        return row;
    }

    /** Of whom nothing is known but that. */
    double[] only(PotentialTrait trait, String name) {
        double[] row = average();
        place(row, trait, name);
        return row;
    }

    Map<PotentialTrait, List<String>> classes() {
        return columns.stream()
                .collect(Collectors.groupingBy(
                        Column::trait, Collectors.mapping(Column::name, Collectors.toUnmodifiableList())));
    }

    private boolean knows(PotentialTrait trait, String name) {
        return columns.stream().anyMatch(c -> c.trait() == trait && c.name().equals(name));
    }

    private double[] average() {
        return columns.stream().mapToDouble(Column::share).toArray();
    }

    private void place(double[] row, PotentialTrait trait, String name) {
        for (int j = 0; j < row.length; j++) {
            if (columns.get(j).trait() == trait) {
                row[j] = columns.get(j).name().equals(name) ? 1 : 0;
            }
        }
    }
}
