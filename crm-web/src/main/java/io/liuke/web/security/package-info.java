/** Sign-in, roles, tokens, and who may see what. */
@NullMarked
package io.liuke.web.security;

import org.jspecify.annotations.NullMarked;
