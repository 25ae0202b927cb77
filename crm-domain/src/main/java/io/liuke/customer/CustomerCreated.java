package io.liuke.customer;

/** Somebody entered a customer by hand or by API (an import publishes its own news). */
public record CustomerCreated(CustomerId customer) {}
