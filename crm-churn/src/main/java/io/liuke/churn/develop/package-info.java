/** Whom to develop: who of the potential customers is like the loyal ones, and what customers like them buy besides. */
@NamedInterface("develop")
@NullMarked
package io.liuke.churn.develop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
