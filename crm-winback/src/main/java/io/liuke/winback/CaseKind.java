package io.liuke.winback;

import java.util.List;

/** A save case works on somebody who may leave, a win-back case on somebody who has left. */
public enum CaseKind {
    SAVE,
    WIN_BACK;

    /** The stage that a new case stands in. */
    public CaseStage first() {
        return this == SAVE ? CaseStage.AT_RISK : CaseStage.TO_INVESTIGATE;
    }

    /** The way that a case usually goes, in order, up to the last stage of work. */
    public List<CaseStage> path() {
        return this == SAVE
                ? List.of(CaseStage.AT_RISK, CaseStage.DIAGNOSED, CaseStage.PLAN, CaseStage.SAVING)
                : List.of(CaseStage.TO_INVESTIGATE, CaseStage.DECIDED, CaseStage.CONTACTING);
    }
}
