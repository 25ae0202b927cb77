package io.liuke.winback.casework;

import io.liuke.winback.CaseKind;
import io.liuke.winback.CaseStage;

/** What a command has to know of a case before it changes it. */
record OpenCase(long customerId, long id, CaseKind kind, CaseStage stage, int version) {}
