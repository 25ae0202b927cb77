package io.liuke.web.security;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Bearer tokens of the API. A token acts as one user, with that user's role and sight, and dies with the user's access.
 * Only its SHA-256 is kept: a token is 256 random bits, so nothing slower is needed.
 */
@Service
public class ApiTokens {

    private static final String PREFIX = "liuke_";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ApiTokenStore store;
    private final StaffDirectory directory;
    private final BusinessTime time;
    private final byte @Nullable [] bootstrapHash;

    ApiTokens(
            ApiTokenStore store,
            StaffDirectory directory,
            BusinessTime time,
            @Value("${LIUKE_BOOTSTRAP_TOKEN:}") String bootstrapToken) {
        this.store = store;
        this.directory = directory;
        this.time = time;
        this.bootstrapHash = bootstrapToken.isBlank() ? null : hash(bootstrapToken.strip());
    }

    /** Makes a token that acts as the user; what is returned is shown once and never again. */
    public String create(String name, StaffMember actsAs) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(name, hash(token), actsAs, time.wallClock());
        return token;
    }

    /** Tokens that work, the newest first. */
    public List<ApiToken> list() {
        return store.live();
    }

    public void revoke(long id) {
        store.revoke(id, time.wallClock());
    }

    Optional<StaffMember> authenticate(String token) {
        byte[] hash = hash(token);
        if (bootstrapHash != null && MessageDigest.isEqual(bootstrapHash, hash)) {
            return directory.enabled(Role.ADMIN).stream().findFirst();
        }
        Optional<StaffId> owner = store.use(hash, time.wallClock());
        return owner.flatMap(directory::find).filter(StaffMember::enabled);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
