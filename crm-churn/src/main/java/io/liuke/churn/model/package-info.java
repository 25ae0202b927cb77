/** Pure mathematics of repeat buying: no Spring, no SQL, no clock. Times are in weeks unless a name says otherwise. */
@NullMarked
package io.liuke.churn.model;

import org.jspecify.annotations.NullMarked;
