package io.liuke.churn.warning;

import java.time.LocalDate;

/** The rules have looked at a day; published in the transaction that wrote its warnings. */
public record WarningsGiven(LocalDate day, int warned) {}
