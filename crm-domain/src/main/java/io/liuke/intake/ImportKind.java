package io.liuke.intake;

import static io.liuke.intake.Field.optional;
import static io.liuke.intake.Field.required;

import io.liuke.intake.Field.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file brings, with the fields that its columns may fill. */
public enum ImportKind {
    CUSTOMERS(List.of(
            required("code", Kind.CODE),
            optional("name", Kind.TEXT),
            optional("kind", Kind.PERSON_OR_COMPANY),
            optional("email", Kind.EMAIL),
            optional("phone", Kind.TEXT),
            optional("wecom_id", Kind.TEXT),
            optional("owner", Kind.LOGIN),
            optional("region", Kind.TEXT),
            optional("industry", Kind.TEXT),
            optional("source", Kind.TEXT),
            optional("referred_by", Kind.TEXT),
            optional("created_on", Kind.PAST_DAY),
            optional("cancelled_on", Kind.DAY),
            optional("consent_email", Kind.YES_NO),
            optional("consent_sms", Kind.YES_NO),
            optional("consent_phone", Kind.YES_NO))),
    PURCHASES(List.of(
            required("customer", Kind.CODE),
            optional("customer_name", Kind.TEXT),
            required("ordered_at", Kind.MOMENT),
            required("amount", Kind.AMOUNT),
            optional("order_no", Kind.CODE),
            optional("profit", Kind.AMOUNT),
            optional("discount", Kind.AMOUNT),
            optional("status", Kind.STATUS),
            optional("channel", Kind.CHANNEL),
            optional("product", Kind.TEXT),
            optional("offer_code", Kind.TEXT),
            optional("recorded_at", Kind.MOMENT))),
    COSTS(List.of(
            required("customer", Kind.CODE),
            optional("customer_name", Kind.TEXT),
            required("on", Kind.PAST_DAY),
            optional("kind", Kind.COST_KIND),
            required("amount", Kind.AMOUNT)));

    private final List<Field> fields;

    ImportKind(List<Field> fields) {
        this.fields = fields;
    }

    /** By its name in addresses, such as {@code purchases}. */
    public static Optional<ImportKind> byPath(String path) {
        for (ImportKind kind : values()) {
            if (kind.path().equals(path)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an order may be, as a file writes it. */
    public static List<String> statuses() {
        return Words.STATUSES;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** The field of which each value comes once; null where rows have no number of their own. */
    @Nullable String key() {
        return switch (this) {
            case CUSTOMERS -> "code";
            case PURCHASES -> "order_no";
            case COSTS -> null;
        };
    }

    /** What a cost may be, as a file writes it. */
    public static List<String> costKinds() {
        return Words.COST_KINDS;
    }

    int position(String key) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException(this + " has no field " + key);
    }
}
