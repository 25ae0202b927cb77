package io.liuke.winback;

import java.util.List;

/** A move that {@link CaseStage} does not allow. */
public class IllegalStageMove extends RuntimeException {

    private final CaseStage from;
    private final CaseStage to;

    public IllegalStageMove(CaseStage from, CaseStage to) {
        super("A case in %s cannot move to %s; legal: %s".formatted(from, to, from.next()));
        this.from = from;
        this.to = to;
    }

    public CaseStage from() {
        return from;
    }

    public CaseStage to() {
        return to;
    }

    /** What would have been legal, the usual stage first. */
    public List<CaseStage> legal() {
        return from.next();
    }
}
