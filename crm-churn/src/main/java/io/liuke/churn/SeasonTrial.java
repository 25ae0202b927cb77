package io.liuke.churn;

import java.time.LocalDate;

/**
 * Whether a model is better calibrated on the same season a year ago than on the windows just before: tried on the newest
 * closed window, where there is past enough.
 *
 * @param cutoff of the window a year ago that calibrates, where it is taken
 * @param usual mean log loss on the newest closed window, calibrated on the windows before it
 * @param season the same, calibrated on the window a year before it
 * @param taken whether the season was better by more than chance explains
 */
public record SeasonTrial(LocalDate cutoff, double usual, double season, boolean taken) {}
