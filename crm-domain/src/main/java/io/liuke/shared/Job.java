package io.liuke.shared;

/**
 * One run of background work, by the table that keeps the runs of its kind and its id there.
 *
 * @param kind for example "derivation"
 */
public record Job(String kind, long id) {}
