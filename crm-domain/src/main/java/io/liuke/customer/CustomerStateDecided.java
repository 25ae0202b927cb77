package io.liuke.customer;

import io.liuke.staff.StaffId;

/** A person decided about a customer's state; state, facts and tier are to be derived anew within the transaction. */
public record CustomerStateDecided(CustomerId customer, LifecycleState to, StaffId by) {}
