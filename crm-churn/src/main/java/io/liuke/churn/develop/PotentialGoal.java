package io.liuke.churn.develop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a potential customer is hoped to become, each within so many days; the first of which there is enough is learnt. */
public enum PotentialGoal {
    /** Against everybody else known as long. Nine months: the usual loyalty rule takes three quarters. */
    LOYAL(270),
    /** Against those who stayed potential. */
    CUSTOMER(90);

    private final int days;

    PotentialGoal(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** Of whom it is known by that day whether they got there. */
    List<PotentialMember> closed(List<PotentialMember> members, LocalDate by) {
        return members.stream()
                .filter(m -> this == LOYAL || m.potential())
                .filter(m -> !m.since().plusDays(days).isAfter(by))
                .toList();
    }

    boolean reached(PotentialMember member) {
        LocalDate day = this == LOYAL ? member.loyalOn() : member.firstOn();
        return isWithin(day, member.since().plusDays(days));
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }
}
