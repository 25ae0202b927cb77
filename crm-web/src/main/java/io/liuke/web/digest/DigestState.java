package io.liuke.web.digest;

import io.liuke.web.mail.Delivery;

/** How far the mail of a person and day has come. */
public enum DigestState {
    /** About to be sent, or cut off while it was: if it stays so, nobody knows whether it arrived, and it is not sent again. */
    CLAIMED,
    SENT,
    /** The server surely did not accept it; the job tries again on the same day. */
    LATER,
    /** The server refused it for good. */
    REFUSED,
    /** The line broke when the server may have had it; not sent again. */
    UNCERTAIN;

    static DigestState of(Delivery.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> SENT;
            case UNREACHABLE, LATER -> LATER;
            case REFUSED -> REFUSED;
            case UNCERTAIN -> UNCERTAIN;
        };
    }
}
