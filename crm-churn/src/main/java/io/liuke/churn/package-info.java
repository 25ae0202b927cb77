/** Churn risk: who is about to leave, with what probability, why, and what that would cost. */
@ApplicationModule(displayName = "Churn")
@NullMarked
package io.liuke.churn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
