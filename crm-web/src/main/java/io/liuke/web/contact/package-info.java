/** A contact that somebody notes: one form for the panel of Today and for the customer's page. */
@NullMarked
package io.liuke.web.contact;

import org.jspecify.annotations.NullMarked;
