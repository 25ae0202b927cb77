package io.liuke.web.today;

import org.jspecify.annotations.Nullable;

/**
 * Who takes care of the customer from now on.
 *
 * @param newOwner null: nobody yet
 */
record OwnerForm(@Nullable Long newOwner) {}
