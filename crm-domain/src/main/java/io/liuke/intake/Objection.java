package io.liuke.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** From the columns code, count and customers. */
    public static Objection of(ResultSet row, int number) throws SQLException {
        return new Objection(row.getString("code"), row.getLong("count"), List.of((String[])
                row.getArray("customers").getArray()));
    }
}
