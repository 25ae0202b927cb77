package io.liuke.staff;

/** What a user may do; each has a first screen of its own. */
public enum Role {
    ACCOUNT_MANAGER,
    SUPPORT,
    MANAGER,
    ADMIN
}
