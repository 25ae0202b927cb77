package io.liuke.winback;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands; the table of the moves that a person may make lives here and nowhere else. */
public enum CaseStage {
    AT_RISK,
    DIAGNOSED,
    PLAN,
    SAVING,
    SAVED,
    LOST,
    TO_INVESTIGATE,
    DECIDED,
    CONTACTING,
    WON_BACK,
    /** Rests until a date; the case stays open, and an order still closes it as won back. */
    LATER,
    GIVEN_UP,
    /** Opened by mistake, or its loss turned out not to be one: it counts in no statistic. */
    WITHDRAWN;

    /** The stages that may follow this one; empty where the case has ended. */
    public Set<CaseStage> next() {
        return switch (this) {
            case AT_RISK -> EnumSet.of(DIAGNOSED, LOST, WITHDRAWN);
            case DIAGNOSED -> EnumSet.of(PLAN, LOST, WITHDRAWN);
            case PLAN -> EnumSet.of(SAVING, DIAGNOSED, LOST);
            case SAVING -> EnumSet.of(SAVED, PLAN, LOST);
            case TO_INVESTIGATE -> EnumSet.of(DECIDED, LATER, GIVEN_UP);
            case DECIDED -> EnumSet.of(CONTACTING, LATER, GIVEN_UP);
            case CONTACTING -> EnumSet.of(WON_BACK, LATER, GIVEN_UP);
            case LATER -> EnumSet.of(TO_INVESTIGATE, CONTACTING, GIVEN_UP);
            case SAVED, LOST, WON_BACK, GIVEN_UP, WITHDRAWN -> EnumSet.noneOf(CaseStage.class);
        };
    }

    /**
     * Moves on to {@code target}.
     *
     * @throws IllegalStageMove if that is not legal from here; it names what is
     */
    public CaseStage moveTo(CaseStage target) {
        if (!next().contains(target)) {
            throw new IllegalStageMove(this, target);
        }
        return target;
    }

    /** Nothing follows. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
