package io.liuke.churn.develop;

/** Which potential customers are listed. */
public enum PotentialFilter {
    ALL,
    TARGET,
    /** More wanted traits than unwanted ones. */
    WANTED
}
