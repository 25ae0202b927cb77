/**
 * Mail to those who work here: one letter to one of them, and what became of it. Messages to customers are another thing,
 * with a gate of rules before them, and do not go through here.
 */
@NullMarked
package io.liuke.web.mail;

import org.jspecify.annotations.NullMarked;
