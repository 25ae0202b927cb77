package io.liuke.staff;

/** What a sign-in is checked against. */
public record Credentials(StaffId id, String login, String passwordHash, Role role, boolean enabled) {

    @Override
    public String toString() {
        return "Credentials[login=" + login + "]";
    }
}
