/** Facts, states and tiers of all customers, derived as of a date in one pass. */
@ApplicationModule(displayName = "Derivation")
@NullMarked
package io.liuke.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
