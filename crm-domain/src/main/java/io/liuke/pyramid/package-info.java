/** The value pyramid: tiers, their rule, and tier changes over time. */
@ApplicationModule(displayName = "Pyramid")
@NullMarked
package io.liuke.pyramid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
