/** Customers: the list, the search, and everything about one of them. */
@NullMarked
package io.liuke.web.customer;

import org.jspecify.annotations.NullMarked;
