package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/** A person to talk to, as screens show them. */
public record PersonItem(
        long id,
        String name,
        @Nullable String role,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wecomId) {}
