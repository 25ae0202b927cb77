/** What every module may use: business time, the company, SQL and COPY helpers. */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.liuke.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
