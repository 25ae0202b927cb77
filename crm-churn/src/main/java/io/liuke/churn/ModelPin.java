package io.liuke.churn;

import io.liuke.staff.StaffId;
import java.time.Instant;

/** A person's decision to keep a model in use instead of learning anew each night. */
public record ModelPin(ModelId model, String reason, StaffId by, Instant at) {}
