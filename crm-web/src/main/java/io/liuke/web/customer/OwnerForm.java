package io.liuke.web.customer;

import io.liuke.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** Who is to own a customer; null: nobody. */
public record OwnerForm(@Nullable Long owner, int version) {

    @Nullable StaffId staff() {
        return owner == null ? null : new StaffId(owner);
    }
}
