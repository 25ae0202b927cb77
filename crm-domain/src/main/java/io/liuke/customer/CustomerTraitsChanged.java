package io.liuke.customer;

/** Kind, region, industry or source of a customer changed, and with them perhaps the segment. */
public record CustomerTraitsChanged(CustomerId customer) {}
