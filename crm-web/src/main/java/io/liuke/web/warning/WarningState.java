package io.liuke.web.warning;

/** Which warnings are asked for; the names are the words of the address. */
enum WarningState {
    /** The conditions hold, and nobody has said a word. */
    OPEN,
    /** Of the open ones those that their owner has not seen. */
    NEW,
    /** Over by itself. */
    ENDED,
    /** Somebody said whether it was of use. */
    DISMISSED,
    ALL
}
