/** What customers bought, and the facts about each of them as of a date. */
@ApplicationModule(displayName = "Purchase")
@NullMarked
package io.liuke.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
