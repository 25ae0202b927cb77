/** Snooze and false alarm: people take customers out of the queue for a while. */
@NullMarked
package io.liuke.churn.triage;

import org.jspecify.annotations.NullMarked;
