package io.liuke.churn.warning;

import java.util.Map;

/** How the rules have done in earnest. */
public interface RuleRecords {

    /** Of each rule that is not deleted. */
    Map<WarningRuleId, RuleRecord> all();
}
