/** The contract for machines under /api/v1. */
@NullMarked
package io.liuke.web.api;

import org.jspecify.annotations.NullMarked;
