package io.liuke.winback;

import java.util.List;

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

    /** The stages that may follow this one, the usual one first; empty where the case has ended. */
    public List<CaseStage> next() {
        return switch (this) {
            case AT_RISK -> List.of(DIAGNOSED, LOST, WITHDRAWN);
            case DIAGNOSED -> List.of(PLAN, LOST, WITHDRAWN);
            case PLAN -> List.of(SAVING, DIAGNOSED, LOST);
            case SAVING -> List.of(SAVED, PLAN, LOST);
            case TO_INVESTIGATE -> List.of(DECIDED, LATER, GIVEN_UP);
            case DECIDED -> List.of(CONTACTING, LATER, GIVEN_UP);
            case CONTACTING -> List.of(WON_BACK, LATER, GIVEN_UP);
            case LATER -> List.of(CONTACTING, TO_INVESTIGATE, GIVEN_UP);
            case SAVED, LOST, WON_BACK, GIVEN_UP, WITHDRAWN -> List.of();
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
