/** What somebody who leaves or is absent leaves behind, and who takes it. */
@ApplicationModule(displayName = "Hand-over")
@NullMarked
package io.liuke.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
