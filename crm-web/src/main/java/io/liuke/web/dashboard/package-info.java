/** The manager's dashboards: churn, the value pyramid, and the model that the scores rest on. */
@NullMarked
package io.liuke.web.dashboard;

import org.jspecify.annotations.NullMarked;
