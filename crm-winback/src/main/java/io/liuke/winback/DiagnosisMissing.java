package io.liuke.winback;

/** A case is diagnosed by its diagnosis: without a cause, nobody knows what was found. */
public class DiagnosisMissing extends RuntimeException {

    public DiagnosisMissing(CaseId id) {
        super("Case %d has no diagnosis".formatted(id.value()));
    }
}
