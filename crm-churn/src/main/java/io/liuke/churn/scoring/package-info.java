/** Trains on the company's own orders and scores all customers, or a few. */
@NullMarked
package io.liuke.churn.scoring;

import org.jspecify.annotations.NullMarked;
