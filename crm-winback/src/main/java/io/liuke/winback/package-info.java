/** Saving and winning back: the casework on one customer. */
@ApplicationModule(displayName = "Win-back")
@NullMarked
package io.liuke.winback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
