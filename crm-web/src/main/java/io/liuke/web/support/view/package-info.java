/** How templates become pages. */
@NullMarked
package io.liuke.web.support.view;

import org.jspecify.annotations.NullMarked;
