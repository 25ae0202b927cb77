/** What the tests of all modules share. */
package io.liuke.testing;
