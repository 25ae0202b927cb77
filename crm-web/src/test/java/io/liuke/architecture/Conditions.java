package io.liuke.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.HasName.AndFullName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions on methods and constructors. */
final class Conditions {

    private Conditions() {}

    static <T extends AndFullName> ArchCondition<T> hold(String description, Predicate<? super T> predicate) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean holds = predicate.test(item);
                events.add(new SimpleConditionEvent(
                        item, holds, "%s should %s".formatted(item.getFullName(), description)));
            }
        };
    }

    /** Class files know the lines of calls only, so that this is the span from the first to the last of them. */
    static <T extends JavaCodeUnit> ArchCondition<T> spanAtMost(int lines) {
        return hold("span at most " + lines + " lines", unit -> span(unit) <= lines);
    }

    private static int span(JavaCodeUnit unit) {
        int first = unit.getSourceCodeLocation().getLineNumber();
        int last = unit.getAccessesFromSelf().stream()
                .mapToInt(JavaAccess::getLineNumber)
                .max()
                .orElse(first);
        return last - first + 1;
    }
}
