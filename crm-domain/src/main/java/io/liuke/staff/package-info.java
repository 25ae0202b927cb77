/** The people who work with Liuke: users, their roles and teams. */
@ApplicationModule(displayName = "Staff")
@NullMarked
package io.liuke.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
