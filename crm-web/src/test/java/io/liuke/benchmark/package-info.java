/** Measures the product at size, from outside: run by {@code bin/benchmark}, never by the tests. */
@NullMarked
package io.liuke.benchmark;

import org.jspecify.annotations.NullMarked;
