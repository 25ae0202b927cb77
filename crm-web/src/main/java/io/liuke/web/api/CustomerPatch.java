package io.liuke.web.api;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerKind;
import io.liuke.web.customer.CustomerForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a customer as JSON merge patch (RFC 7396): a field that is left out stays, null empties it.
 *
 * @throws InvalidFields where a field is unknown or its value is of another kind
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

    CustomerPatch {
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidFields.unknown(name);
                });
    }

    /** The customer as it is to be; its fields have yet to be validated. */
    CustomerForm appliedTo(CustomerDetail now) {
        return new CustomerForm(
                now.code(),
                Objects.requireNonNullElse(text("name", now.name()), ""),
                kind(now.kind()),
                text("phone", now.phone()),
                text("email", now.email()),
                text("wecomId", now.wecomId()),
                text("region", now.region()),
                text("industry", now.industry()),
                text("source", now.source()),
                flag("consentEmail", now.consentEmail()),
                flag("consentSms", now.consentSms()),
                flag("consentPhone", now.consentPhone()),
                now.ownerId(),
                day("cancelledOn", now.cancelledOn()),
                version(now));
    }

    boolean has(String field) {
        return json.has(field);
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
            throw InvalidFields.unreadable("version", node.toString());
        }
        return node.intValue();
    }

    private CustomerKind kind(CustomerKind now) {
        String text = text("kind", now.name());
        try {
            return CustomerKind.valueOf(String.valueOf(text));
        } catch (IllegalArgumentException unknown) {
            throw InvalidFields.choice("kind", String.valueOf(text), CustomerKind.values());
        }
    }

    private @Nullable String text(String field, @Nullable String now) {
        JsonNode node = json.path(field);
        if (node.isMissingNode()) {
            return now;
        }
        if (!node.isString() && !node.isNull()) {
            throw InvalidFields.unreadable(field, node.toString());
        }
        return node.isNull() ? null : node.asString();
    }

    private @Nullable LocalDate day(String field, @Nullable LocalDate now) {
        String text = text(field, now == null ? null : now.toString());
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw InvalidFields.unreadable(field, text);
        }
    }

    private @Nullable Boolean flag(String field, @Nullable Boolean now) {
        JsonNode node = json.path(field);
        if (node.isMissingNode()) {
            return now;
        }
        if (!node.isBoolean() && !node.isNull()) {
            throw InvalidFields.unreadable(field, node.toString());
        }
        return node.isNull() ? null : node.booleanValue();
    }
}
