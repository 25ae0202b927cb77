/** Import by upsert: mapping, checking, COPY, rejected rows. */
@ApplicationModule(displayName = "Intake")
@NullMarked
package io.liuke.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
