package io.liuke.web.dashboard;

/** Active customers by what their score says. */
public enum ScoreGroup {
    /** All of them. */
    SCORED,
    IN_QUEUE,
    /** More likely to leave within the horizon than to stay. */
    LIKELY_TO_LEAVE
}
