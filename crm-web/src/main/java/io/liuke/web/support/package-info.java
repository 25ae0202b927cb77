/** What every page shares: frame, formats, errors, paging. */
@NullMarked
package io.liuke.web.support;

import org.jspecify.annotations.NullMarked;
