/**
 * Fragments whose HTML is kept. Whoever works a queue is shown the same fifty rows after each action but for one or two, and
 * rendering them is most of what a page takes.
 */
@NullMarked
package io.liuke.web.support.kept;

import org.jspecify.annotations.NullMarked;
