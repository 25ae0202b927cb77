package io.liuke.web.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param reason why it was not accepted, in the words of the mail server
 */
public record DigestReport(
        String name,
        LocalDate day,
        DigestState state,
        String address,
        int customers,
        int warnings,
        int attempts,
        @Nullable String reason,
        Instant claimedAt) {}
