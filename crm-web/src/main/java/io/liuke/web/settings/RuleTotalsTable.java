package io.liuke.web.settings;

import io.liuke.customer.CustomerRules;
import io.liuke.customer.LifecycleState;
import io.liuke.derivation.RuleMove;
import io.liuke.derivation.RuleTotal;
import io.liuke.pyramid.ValueTier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many customers a preview finds in each state or tier, before and after.
 *
 * @param words what precedes a key to make its message key
 * @param keys of the columns
 * @param rows all customers first, then those of each segment, then everybody else
 */
public record RuleTotalsTable(String words, List<String> keys, List<Row> rows) {

    /** Only buyers are moved by rules. */
    private static final List<String> STATES = Stream.of(
                    LifecycleState.FIRST_TIME, LifecycleState.REPEAT, LifecycleState.LOYAL, LifecycleState.LOST)
            .map(Enum::name)
            .toList();

    private static final List<String> TIERS =
            Arrays.stream(ValueTier.values()).map(Enum::name).toList();

    /** @param label null: to be said by {@code labelKey} */
    public record Row(@Nullable String label, @Nullable String labelKey, List<Cell> cells) {}

    public record Cell(String key, long before, long after) {

        public boolean isMoved() {
            return before != after;
        }
    }

    /** @param segments their names; without any there are no rows but that of all */
    static List<RuleTotalsTable> of(List<RuleTotal> totals, List<String> segments) {
        return List.of(
                table("state.", RuleMove.Kind.STATE, STATES, totals, segments),
                table("tier.", RuleMove.Kind.TIER, TIERS, totals, segments));
    }

    private static RuleTotalsTable table(
            String words, RuleMove.Kind kind, List<String> keys, List<RuleTotal> totals, List<String> segments) {
        List<RuleTotal> ofKind =
                totals.stream().filter(total -> total.kind() == kind).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(null, "settings.rules.everybody", cells(keys, ofKind, any -> true)));
        for (int i = 0; i < segments.size(); i++) {
            int segment = i;
            rows.add(new Row(segments.get(i), null, cells(keys, ofKind, s -> s == segment)));
        }
        if (!segments.isEmpty()) {
            rows.add(new Row(null, "settings.rules.others", cells(keys, ofKind, s -> s == CustomerRules.GENERAL)));
        }
        return new RuleTotalsTable(words, keys, rows);
    }

    private static List<Cell> cells(List<String> keys, List<RuleTotal> totals, IntPredicate segment) {
        return keys.stream()
                .map(key -> totals.stream()
                        .filter(total -> total.key().equals(key) && segment.test(total.segment()))
                        .reduce(
                                new Cell(key, 0, 0),
                                (sum, total) ->
                                        new Cell(key, sum.before() + total.before(), sum.after() + total.after()),
                                (a, b) -> new Cell(key, a.before() + b.before(), a.after() + b.after())))
                .toList();
    }
}
