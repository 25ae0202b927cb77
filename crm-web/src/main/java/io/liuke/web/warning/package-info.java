/** Early warning: the list of warnings, and the rules that give them. */
@NullMarked
package io.liuke.web.warning;

import org.jspecify.annotations.NullMarked;
