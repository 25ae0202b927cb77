package io.liuke.staff;

/** Identifies a user of Liuke. */
public record StaffId(long value) {}
