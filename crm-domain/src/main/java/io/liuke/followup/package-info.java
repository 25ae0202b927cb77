/** Tasks, reminders and promises with a date. */
@ApplicationModule(displayName = "Follow-up")
@NullMarked
package io.liuke.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
