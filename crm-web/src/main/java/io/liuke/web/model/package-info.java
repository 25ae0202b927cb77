/** The churn model's pages: what it rests on, how it did on the company's own past, and its history. */
@NullMarked
package io.liuke.web.model;

import org.jspecify.annotations.NullMarked;
