/** Back-tests: what the models would have said on a date of the past, held against what came. */
@NullMarked
package io.liuke.churn.backtest;

import org.jspecify.annotations.NullMarked;
