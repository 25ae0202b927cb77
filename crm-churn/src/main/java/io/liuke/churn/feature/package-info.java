/** Facts and order days of a customer as of a date, and the reasons that they give; pure. */
@NullMarked
package io.liuke.churn.feature;

import org.jspecify.annotations.NullMarked;
