package io.liuke.churn.develop;

/** The last of a page; the next begins behind it. */
public record PotentialCursor(double place, long id) {

    public static final PotentialCursor FIRST = new PotentialCursor(1e9, Long.MAX_VALUE);
}
