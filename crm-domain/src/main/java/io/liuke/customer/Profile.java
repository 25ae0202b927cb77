package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/** Who a customer is and how to reach them; blank texts are kept as null, the name must not be blank. */
public record Profile(
        String name,
        CustomerKind kind,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wecomId,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source) {

    public Profile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a customer has a name");
        }
        name = name.strip();
        phone = text(phone);
        email = text(email);
        wecomId = text(wecomId);
        region = text(region);
        industry = text(industry);
        source = text(source);
    }

    public CustomerTraits traits() {
        return new CustomerTraits(kind, region, industry, source);
    }

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
