package io.liuke.web.support;

import io.liuke.staff.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The left navigation by role. The words are the messages {@code nav.KEY}. */
final class Navigation {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> RETAINERS = EnumSet.of(Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER, Role.ADMIN);

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "work",
                    List.of(
                            new Entry("today", "/today", "today", RETAINERS),
                            new Entry("warnings", "/warnings", "bolt", RETAINERS),
                            new Entry("customers", "/customers", "customers", EVERYONE),
                            new Entry("develop", "/develop", "trend-up", RETAINERS))),
            new Group(
                    "learn",
                    List.of(
                            new Entry("dashboard", "/dashboard", "dashboard", MANAGERS),
                            new Entry("pyramid", "/pyramid", "pyramid", RETAINERS),
                            new Entry("lost", "/dashboard/lost", "trend-down", MANAGERS),
                            new Entry("model", "/model", "function", MANAGERS))),
            new Group(
                    "manage",
                    List.of(
                            new Entry("handover", "/handover", "swap", MANAGERS),
                            new Entry("imports", "/imports", "import", MANAGERS),
                            new Entry("settings", "/settings", "settings", MANAGERS))));

    private Navigation() {}

    static List<Group> of(Role role) {
        return GROUPS.stream()
                .map(group -> group.of(role))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** Entries under one small heading; the first group stands without. */
    record Group(String key, List<Entry> entries) {

        private Group of(Role role) {
            return new Group(
                    key,
                    entries.stream()
                            .filter(entry -> entry.roles().contains(role))
                            .toList());
        }
    }

    /** One link of the navigation. */
    record Entry(String key, String path, String icon, Set<Role> roles) {}
}
