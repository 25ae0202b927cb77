package io.liuke.churn.warning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition, or two joined. */
public record Conditions(
        Condition first, @Nullable Joined joined, @Nullable Condition second) {

    /** @throws IllegalArgumentException if there is a second one without being joined, or the same kind twice */
    public Conditions {
        if ((joined == null) != (second == null) || second != null && second.kind() == first.kind()) {
            throw new IllegalArgumentException("two different conditions are joined, or there is one");
        }
    }

    public static Conditions of(Condition only) {
        return new Conditions(only, null, null);
    }

    public List<Condition> all() {
        return Stream.of(first, second).flatMap(Stream::ofNullable).toList();
    }

    boolean isOfTheLostToo() {
        return all().stream().map(Condition::kind).anyMatch(ConditionKind::isOfTheLostToo);
    }
}
