package io.liuke.intake;

/**
 * A field that a column may fill.
 *
 * @param key its name in the API and in the header of the template
 * @param required without a column for it nothing is imported, and a row without a value is rejected
 */
public record Field(String key, boolean required, Kind kind) {

    /** What a cell of the field holds. */
    public enum Kind {
        CODE,
        TEXT,
        EMAIL,
        LOGIN,
        MOMENT,
        PAST_DAY,
        DAY,
        AMOUNT,
        STATUS,
        CHANNEL,
        PERSON_OR_COMPANY,
        COST_KIND,
        YES_NO;

        boolean isDate() {
            return this == MOMENT || this == PAST_DAY || this == DAY;
        }
    }

    /** What it is called on screens: two kinds of file may have a field of the same name. */
    public String label() {
        return kind == Kind.COST_KIND ? "cost_kind" : key;
    }

    static Field required(String key, Kind kind) {
        return new Field(key, true, kind);
    }

    static Field optional(String key, Kind kind) {
        return new Field(key, false, kind);
    }
}
