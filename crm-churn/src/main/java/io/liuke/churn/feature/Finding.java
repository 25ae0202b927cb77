package io.liuke.churn.feature;

import io.liuke.churn.Reason;

/**
 * A reason and how strongly it speaks, 0 to 1, so that reasons of different kinds can be ranked: how far the customer is
 * from what was usual, not how much that changes the outcome.
 */
record Finding(Reason reason, double strength) {}
