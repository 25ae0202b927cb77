/** Today: the queue of customers at risk, its capacity line, and the panel from which one is worked. */
@NullMarked
package io.liuke.web.today;

import org.jspecify.annotations.NullMarked;
