package io.liuke.web.api;

import io.liuke.customer.Consent;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.Profile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a customer as JSON merge patch (RFC 7396): a field that is left out stays, null empties it.
 *
 * @throws Unreadable where a field is unknown or its value is of another kind
 */
record CustomerPatch(ObjectNode json) {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "kind",
            "email",
            "phone",
            "wecomId",
            "owner",
            "region",
            "industry",
            "source",
            "cancelledOn",
            "consentEmail",
            "consentSms",
            "consentPhone",
            "version");

    /** A field that cannot be read; the answer names it. */
    static class Unreadable extends RuntimeException {

        private final String field;
        private final String value;

        Unreadable(String field, String value) {
            super(field + ": " + value);
            this.field = field;
            this.value = value;
        }

        String field() {
            return field;
        }

        String value() {
            return value;
        }
    }

    CustomerPatch {
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unreadable(name, json.path(name).toString());
                });
    }

    Profile profile(CustomerDetail now) {
        String name = text("name", now.name());
        if (name == null || name.isBlank()) {
            throw new Unreadable("name", "");
        }
        return new Profile(
                name,
                kind(now.kind()),
                text("phone", now.phone()),
                text("email", now.email()),
                text("wecomId", now.wecomId()),
                text("region", now.region()),
                text("industry", now.industry()),
                text("source", now.source()));
    }

    Consent consent(CustomerDetail now) {
        return new Consent(
                flag("consentEmail", now.consentEmail()),
                flag("consentSms", now.consentSms()),
                flag("consentPhone", now.consentPhone()));
    }

    @Nullable LocalDate cancelledOn(CustomerDetail now, LocalDate today) {
        if (!json.has("cancelledOn")) {
            return now.cancelledOn();
        }
        String text = text("cancelledOn", null);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                throw new Unreadable("cancelledOn", text);
            }
            return day;
        } catch (DateTimeException notADate) {
            throw new Unreadable("cancelledOn", text);
        }
    }

    boolean changesOwner() {
        return json.has("owner");
    }

    /** Sign-in name; null for nobody. */
    @Nullable String owner() {
        return text("owner", null);
    }

    /** The version that the caller read; without one the newest is changed. */
    int version(CustomerDetail now) {
        JsonNode node = json.path("version");
        if (node.isMissingNode() || node.isNull()) {
            return now.version();
        }
        if (!node.isInt()) {
            throw new Unreadable("version", node.toString());
        }
        return node.intValue();
    }

    private CustomerKind kind(CustomerKind now) {
        String text = text("kind", now.name());
        try {
            return CustomerKind.valueOf(String.valueOf(text));
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("kind", String.valueOf(text));
        }
    }

    private @Nullable String text(String field, @Nullable String now) {
        JsonNode node = json.path(field);
        if (node.isMissingNode()) {
            return now;
        }
        if (!node.isString() && !node.isNull()) {
            throw new Unreadable(field, node.toString());
        }
        return node.isNull() ? null : node.asString();
    }

    private @Nullable Boolean flag(String field, @Nullable Boolean now) {
        JsonNode node = json.path(field);
        if (node.isMissingNode()) {
            return now;
        }
        if (!node.isBoolean() && !node.isNull()) {
            throw new Unreadable(field, node.toString());
        }
        return node.isNull() ? null : node.booleanValue();
    }
}
