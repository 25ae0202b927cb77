/** Rules about the shape of the code; each is proved able to fail on the classes of {@code archfixture}. */
package io.liuke.architecture;
