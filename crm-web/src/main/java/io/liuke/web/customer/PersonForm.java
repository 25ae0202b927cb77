package io.liuke.web.customer;

import io.liuke.customer.Person;
import io.liuke.customer.PersonItem;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to.
 *
 * @param person id of the one who is changed; null for a new one
 */
public record PersonForm(
        @Nullable Long person,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @Nullable String role,
        @Size(max = 50) @Nullable String phone,
        @Email @Size(max = 200) @Nullable String email,
        @Size(max = 100) @Nullable String wecomId,
        int version) {

    static PersonForm of(PersonItem item, int version) {
        return new PersonForm(item.id(), item.name(), item.role(), item.phone(), item.email(), item.wecomId(), version);
    }

    static PersonForm blank(int version) {
        return new PersonForm(null, "", null, null, null, null, version);
    }

    Person toPerson() {
        return new Person(name, role, phone, email, wecomId);
    }
}
