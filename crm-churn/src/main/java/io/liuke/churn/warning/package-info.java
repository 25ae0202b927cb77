/** Early warning: rules that a company makes, what they would have said, and the warnings that they gave. */
@NamedInterface("warning")
@NullMarked
package io.liuke.churn.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
