package io.liuke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/** Whoever asks the machine for the time forgets that the company may look at another date than today's. */
final class TimeRules {

    static final ArchRule ONLY_SHARED_ASKS_WHAT_TIME_IT_IS = noClasses()
            .that()
            .resideOutsideOfPackage("io.liuke.shared..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("it asks for the present time", TimeRules::asksForTheTime));

    private TimeRules() {}

    /** Called, or handed on as a method reference. */
    private static boolean asksForTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals(Clock.class.getName()) && !name.equals("getZone")
                || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                || owner.equals(Date.class.getName()) && name.equals("<init>") && withoutArguments(access)
                || owner.equals(Calendar.class.getName()) && name.equals("getInstance");
    }

    private static boolean withoutArguments(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }
}
