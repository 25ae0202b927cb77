package io.liuke.customer;

import io.liuke.staff.StaffId;

/** Who is to own a customer. */
public record NewOwner(CustomerId customer, StaffId owner) {}
