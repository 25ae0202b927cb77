package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/** What the customer agreed to by channel; null means never asked. */
public record Consent(
        @Nullable Boolean email,
        @Nullable Boolean sms,
        @Nullable Boolean phone) {

    public static final Consent NEVER_ASKED = new Consent(null, null, null);
}
