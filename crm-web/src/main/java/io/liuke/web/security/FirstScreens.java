package io.liuke.web.security;

import io.liuke.staff.Role;
import org.springframework.stereotype.Component;

/** Where each role starts the day. */
@Component
class FirstScreens {

    private final FirstScreenReadModel data;

    FirstScreens(FirstScreenReadModel data) {
        this.data = data;
    }

    String of(Role role) {
        return switch (role) {
            case ACCOUNT_MANAGER -> "/today";
            case SUPPORT -> "/customers";
            case MANAGER -> "/dashboard";
            case ADMIN -> data.hasCustomers() ? "/settings" : "/start";
        };
    }
}
