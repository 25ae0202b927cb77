package io.liuke.intake;

/** Where an import stands. */
public enum ImportStatus {
    /** The file is here; nothing was started. */
    DRAFT,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Ended: it will not change by itself any more. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
