/** Every contact in either direction, append-only. */
@ApplicationModule(displayName = "Interaction")
@NullMarked
package io.liuke.interaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
