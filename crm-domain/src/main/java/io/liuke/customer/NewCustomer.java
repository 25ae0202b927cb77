package io.liuke.customer;

import io.liuke.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be created.
 *
 * @param code the code under which the company knows the customer; null lets Liuke give one
 */
public record NewCustomer(
        @Nullable String code,
        Profile profile,
        Consent consent,
        @Nullable StaffId owner) {

    public NewCustomer {
        code = Profile.text(code);
    }
}
