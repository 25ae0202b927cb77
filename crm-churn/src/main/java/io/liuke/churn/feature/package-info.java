/** Facts and order days of a customer as of a date, and the reasons that they give; pure. */
@NamedInterface("feature")
@NullMarked
package io.liuke.churn.feature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
