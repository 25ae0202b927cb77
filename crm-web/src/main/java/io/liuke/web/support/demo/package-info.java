/** The demo company that a first start without configuration loads: invented, and the same for a seed and a date. */
@NullMarked
package io.liuke.web.support.demo;

import org.jspecify.annotations.NullMarked;
