/** The PostgreSQL server that Liuke starts itself when no other is named. */
@NullMarked
package io.liuke.web.support.database;

import org.jspecify.annotations.NullMarked;
