/** Company, users and teams, effort by action, tokens. */
@NullMarked
package io.liuke.web.settings;

import org.jspecify.annotations.NullMarked;
