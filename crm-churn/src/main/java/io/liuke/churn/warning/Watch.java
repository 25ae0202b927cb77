package io.liuke.churn.warning;

import java.time.LocalDate;

/**
 * The days that are watched for something that begins. A condition that was gone for less than a week and is back has not
 * begun anew, so that each day is looked at together with the seven days before it; what a day says is therefore the same
 * whether it is watched alone, as each night, or with many others, as in a preview.
 *
 * @param to the last day
 */
record Watch(LocalDate from, LocalDate to) {

    /** Days without the condition after which it begins anew. */
    static final int QUIET = 7;

    /** The first day that is looked at. */
    LocalDate lookFrom() {
        return from.minusDays(QUIET);
    }

    LocalDate end() {
        return to.plusDays(1);
    }
}
