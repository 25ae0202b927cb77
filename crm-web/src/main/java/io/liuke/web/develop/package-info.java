/** Whom to develop: to grow, to bring to a second order, to win. */
@NullMarked
package io.liuke.web.develop;

import org.jspecify.annotations.NullMarked;
