package io.liuke.web.warning;

import io.liuke.churn.warning.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list is asked for.
 *
 * @param mine only those of my own customers
 */
record WarningQuery(
        WarningState state, @Nullable Long rule, @Nullable Outcome outcome, boolean mine) {

    public WarningQuery in(WarningState other) {
        return new WarningQuery(other, rule, outcome, mine);
    }

    public WarningQuery of(@Nullable Long other) {
        return new WarningQuery(state, other, outcome, mine);
    }

    public WarningQuery mine(boolean only) {
        return new WarningQuery(state, rule, outcome, only);
    }

    public WarningQuery without(@Nullable Outcome other) {
        return new WarningQuery(state, rule, other, mine);
    }

    public String address() {
        return address(null);
    }

    public String address(@Nullable String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/warnings")
                .queryParam("state", state)
                .queryParam("mine", mine);
        if (rule != null) {
            uri.queryParam("rule", rule);
        }
        if (outcome != null) {
            uri.queryParam("outcome", outcome);
        }
        if (after != null) {
            uri.queryParam("after", after);
        }
        return uri.toUriString();
    }
}
