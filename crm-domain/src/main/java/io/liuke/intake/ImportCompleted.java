package io.liuke.intake;

/**
 * An import has written its rows; published within the transaction that wrote them, and never for a trial run.
 *
 * @param created rows that were new: customers, or purchases
 * @param updated rows that changed what Liuke had
 */
public record ImportCompleted(ImportId importId, ImportKind kind, long created, long updated) {}
