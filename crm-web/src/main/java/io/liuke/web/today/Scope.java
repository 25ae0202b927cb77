package io.liuke.web.today;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose queue is looked at. */
enum Scope {
    MINE,
    TEAM,
    ALL;

    /** From the address; empty for what nobody asked or nobody knows. */
    static Optional<Scope> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
