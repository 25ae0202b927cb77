package io.liuke.churn;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A model that made the scores on the screens.
 *
 * @param from first date that it scored
 * @param to last date that it scored
 * @param scoredAt when its last scores were finished
 * @param inUse whether the scores of now are its
 */
public record KeptModel(ModelId id, ModelCard card, LocalDate from, LocalDate to, Instant scoredAt, boolean inUse) {}
