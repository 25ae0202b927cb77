package io.liuke.churn.warning;

/** How two conditions make one rule: both on the same day, or either. */
public enum Joined {
    AND,
    OR
}
