package io.liuke.churn.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Customers who bought at the start of a period (first-time, repeat, loyal): <em>left</em> are those who stand at Lost at
 * its end, <em>stayed</em> those who still buy. Whoever was lost and came back within it has stayed; whoever was given up is
 * neither.
 *
 * @param customers who left and who stayed
 * @param tables those traits that tell something, the most telling first
 * @param alike traits in which everybody is alike, or of which too little is known
 */
public record LossComparison(Span span, long customers, long lost, List<LossTable> tables, List<LossTrait> alike) {

    /** The period (from, to], and when it was looked at. */
    public record Span(int days, LocalDate from, LocalDate to, long givenUp, Instant computedAt) {}

    static LossComparison of(Span span, List<LossClass> classes) {
        Map<LossTrait, List<LossClass>> byTrait = classes.stream().collect(Collectors.groupingBy(LossClass::trait));
        List<LossTable> tables = byTrait.entrySet().stream()
                .map(entry -> new LossTable(entry.getKey(), entry.getValue()))
                .sorted(LossTable.BY_FIRST.thenComparing(LossTable::trait))
                .toList();
        // each customer is in one class of each trait
        List<LossClass> whole = tables.isEmpty() ? List.of() : tables.get(0).classes();
        return new LossComparison(
                span,
                whole.stream().mapToLong(LossClass::customers).sum(),
                whole.stream().mapToLong(LossClass::lost).sum(),
                tables.stream().filter(LossTable::telling).toList(),
                tables.stream()
                        .filter(table -> !table.telling())
                        .map(LossTable::trait)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    public Optional<LossClass> find(@Nullable LossTrait trait, String code) {
        return tables.stream()
                .flatMap(table -> table.classes().stream())
                .filter(c -> c.trait() == trait && c.code().equals(code))
                .findFirst();
    }

    public long stayed() {
        return customers - lost;
    }

    public long compared() {
        return tables.stream().mapToLong(LossTable::compared).sum();
    }
}
