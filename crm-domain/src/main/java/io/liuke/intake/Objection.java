package io.liuke.intake;

import java.util.List;

/**
 * Something that was built on an import since, so that it cannot be taken back.
 *
 * @param code said in words by the key {@code import.objection.CODE}
 * @param count how many
 * @param customers codes of a few customers whom it concerns
 */
public record Objection(String code, long count, List<String> customers) {

    public Objection {
        customers = List.copyOf(customers);
    }
}
