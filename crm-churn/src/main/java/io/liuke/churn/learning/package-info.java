/** Learns from the company's own past: rolling windows, training, calibration, and the test on a window never trained on. */
@NullMarked
package io.liuke.churn.learning;

import org.jspecify.annotations.NullMarked;
