package io.liuke.intake;

/** Where an import stands. */
public enum ImportStatus {
    /** The file is here; nothing was started. */
    DRAFT,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** It is being taken back. */
    UNDOING,
    /** It was taken back as a whole. */
    UNDONE;

    /** Ended: it will not change by itself any more. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED || this == UNDONE;
    }
}
