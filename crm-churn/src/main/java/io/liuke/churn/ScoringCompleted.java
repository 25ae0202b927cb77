package io.liuke.churn;

import java.time.LocalDate;

/** All customers have scores as of a date; published in the transaction that wrote them. */
public record ScoringCompleted(ScoringId scoring, LocalDate asOf, boolean current, long customers) {}
