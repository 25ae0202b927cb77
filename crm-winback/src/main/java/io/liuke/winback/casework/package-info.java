/** Save cases and win-back cases: stages, diagnosis, outcome, and what they do by themselves. */
@NullMarked
package io.liuke.winback.casework;

import org.jspecify.annotations.NullMarked;
