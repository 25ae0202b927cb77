/** Who the customer is: contacts, consent, owner, lifecycle states, their transitions and history. */
@ApplicationModule(displayName = "Customer")
@NullMarked
package io.liuke.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
