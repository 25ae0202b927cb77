package io.liuke.web.security;

import io.liuke.staff.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as the settings list it; the token itself is known to nobody here. */
public record ApiToken(
        long id,
        String name,
        String actsAs,
        Role role,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
