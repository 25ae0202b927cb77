/** The retention metrics and what they are counted from: each is defined here once, for every screen and for the API. */
@NamedInterface("insight")
@NullMarked
package io.liuke.churn.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
