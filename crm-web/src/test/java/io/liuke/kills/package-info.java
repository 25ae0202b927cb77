/** Kills the product in the middle of its work and looks at what is left: see docs/reliability.md. */
@NullMarked
package io.liuke.kills;

import org.jspecify.annotations.NullMarked;
