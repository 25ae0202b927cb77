package io.liuke.kills;

/** What is killed. */
enum Work {
    IMPORT,
    DERIVATION,
    SCORING
}
