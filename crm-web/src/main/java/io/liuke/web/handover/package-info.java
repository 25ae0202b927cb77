/** Who leaves or is absent, what they leave behind, and who takes it. */
@NullMarked
package io.liuke.web.handover;

import org.jspecify.annotations.NullMarked;
