package io.liuke.churn.develop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom can be learnt.
 *
 * @param since the day on which the company knew them: created, or first order if that was earlier
 * @param potential whether they were known before they bought anything
 * @param traits the class of each {@link PotentialTrait}, null where nothing is known
 */
record PotentialMember(
        LocalDate since,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate loyalOn,
        boolean potential,
        List<@Nullable String> traits) {

    @Nullable String of(PotentialTrait trait) {
        return traits.get(trait.ordinal());
    }
}
