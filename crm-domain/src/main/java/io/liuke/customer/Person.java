package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/** Somebody to talk to at a customer's. */
public record Person(
        String name,
        @Nullable String role,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wecomId) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
        name = name.strip();
        role = Profile.text(role);
        phone = Profile.text(phone);
        email = Profile.text(email);
        wecomId = Profile.text(wecomId);
    }
}
