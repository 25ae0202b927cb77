/** Pages and API. */
@ApplicationModule(displayName = "Web")
@NullMarked
package io.liuke.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
