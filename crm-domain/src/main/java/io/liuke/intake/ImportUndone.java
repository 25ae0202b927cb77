package io.liuke.intake;

/** An import was taken back; published within the transaction that did it. */
public record ImportUndone(ImportId importId, ImportKind kind) {}
