/** The morning mail of new warnings: who wants it, what is in it, and that nobody gets it twice. */
@NullMarked
package io.liuke.web.digest;

import org.jspecify.annotations.NullMarked;
