package io.liuke.winback.casework;

import io.liuke.winback.CaseKind;
import io.liuke.winback.CaseStage;

/**
 * What a command has to know of a case before it changes it.
 *
 * @param diagnosed whether a cause is recorded, stated or verified
 */
record OpenCase(long customerId, long id, CaseKind kind, CaseStage stage, boolean diagnosed, int version) {}
