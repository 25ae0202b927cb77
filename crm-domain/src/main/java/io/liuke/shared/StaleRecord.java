package io.liuke.shared;

/** Somebody else changed the record since it was read; nothing was written. */
public class StaleRecord extends RuntimeException {

    public StaleRecord(String what) {
        super(what + " was changed by someone else since it was read");
    }
}
