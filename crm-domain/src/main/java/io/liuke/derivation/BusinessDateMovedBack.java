package io.liuke.derivation;

import java.time.LocalDate;

/**
 * The company looks at an earlier date than before; what was derived has just been forgotten and is derived anew. Published
 * within the derivation's transaction, before {@link DerivationCompleted}.
 *
 * @param asOf the date that it looks at now
 */
public record BusinessDateMovedBack(LocalDate asOf) {}
