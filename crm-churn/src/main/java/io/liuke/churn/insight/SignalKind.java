package io.liuke.churn.insight;

/** What one would want to know of a customer before calling them safe. */
public enum SignalKind {
    /** Three order days or more: a rhythm of their own. */
    RHYTHM(true),
    /** The profit of their orders, not an estimate by the default margin. */
    PROFIT(true),
    /** A contact in which they took part, within 180 days. */
    CONTACT(true),
    /** Somebody to talk to: a person, a telephone number, an address. */
    PERSON(true),
    /** Whether they complained and how that ended. */
    COMPLAINTS(false),
    /** Whether they are satisfied, asked within a year. */
    SATISFACTION(false),
    /** How much of what they need they buy here. */
    SHARE_OF_WALLET(false);

    private final boolean recorded;

    SignalKind(boolean recorded) {
        this.recorded = recorded;
    }

    /** Whether Liuke has a place where this is written down yet; if not, it is unknown of everybody. */
    public boolean isRecorded() {
        return recorded;
    }
}
