package io.liuke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** News is a record of ids and values: whoever hears it later, or twice, must not hold on to somebody else's objects. */
final class EventRules {

    static final ArchRule EVENTS_ARE_RECORDS_OF_IDS_AND_VALUES = codeUnits()
            .should(Conditions.hold(
                    "tell and hear only records of ids and values",
                    unit -> events((JavaCodeUnit) unit).allMatch(EventRules::isRecordOfIdsAndValues)));

    private EventRules() {}

    private static Stream<JavaClass> events(JavaCodeUnit unit) {
        return Stream.concat(heard(unit), told(unit)).filter(EventRules::isOurs);
    }

    private static Stream<JavaClass> heard(JavaCodeUnit unit) {
        boolean listens = unit.isAnnotatedWith(EventListener.class) || unit.isMetaAnnotatedWith(EventListener.class);
        return listens ? unit.getRawParameterTypes().stream() : Stream.empty();
    }

    /** What is made on the line that publishes. */
    private static Stream<JavaClass> told(JavaCodeUnit unit) {
        Set<Integer> lines = unit.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class))
                .map(call -> call.getLineNumber())
                .collect(Collectors.toSet());
        return unit.getConstructorCallsFromSelf().stream()
                .filter(call -> lines.contains(call.getLineNumber()))
                .map(call -> call.getTargetOwner());
    }

    private static boolean isRecordOfIdsAndValues(JavaClass event) {
        return event.isRecord()
                && event.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(EventRules::types)
                        .allMatch(EventRules::isIdOrValue);
    }

    private static Stream<JavaClass> types(JavaField field) {
        return field.getAllInvolvedRawTypes().stream();
    }

    private static boolean isIdOrValue(JavaClass type) {
        boolean id = type.isRecord() && type.getSimpleName().endsWith("Id");
        return id
                || type.isPrimitive()
                || type.isEnum()
                || type.getPackageName().startsWith("java.");
    }

    private static boolean isOurs(JavaClass type) {
        return !type.getPackageName().startsWith("org.springframework");
    }
}
