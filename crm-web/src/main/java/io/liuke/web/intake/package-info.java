/** The pages on which files are imported. */
@NullMarked
package io.liuke.web.intake;

import org.jspecify.annotations.NullMarked;
