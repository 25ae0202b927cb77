package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/** Who a customer is, as far as a segment may ask; the purchases aside. */
public record CustomerTraits(
        CustomerKind kind,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source) {}
