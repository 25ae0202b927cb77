package io.liuke.winback;

import org.jspecify.annotations.Nullable;

/**
 * Why the customer leaves or left.
 *
 * @param stated what the customer says
 * @param verified what we found
 * @param evidence on what grounds
 */
public record Diagnosis(
        @Nullable LossCause stated,
        @Nullable LossCause verified,
        @Nullable String evidence) {

    public Diagnosis {
        if (stated == null && verified == null) {
            throw new IllegalArgumentException("a diagnosis names a stated or a verified cause");
        }
    }
}
