package io.liuke.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.validation.FieldError;

/** Fields whose values cannot be taken; the answer names each and says why. */
class InvalidFields extends RuntimeException {

    private final transient List<FieldError> errors;

    InvalidFields(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The value is of another kind than the field. */
    static InvalidFields unreadable(String field, String value) {
        return of(field, value, "problem.parameter.detail");
    }

    /** The value is none of those that the field may have. */
    static InvalidFields choice(String field, String value, Object[] legal) {
        Object[] args = {field, value, words(legal)};
        return of(field, value, "problem.field.choice", args);
    }

    /** The legal values, as they are written. */
    static String words(Object[] legal) {
        return Arrays.stream(legal).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** There is no such field. */
    static InvalidFields unknown(String field) {
        return of(field, "", "problem.field.unknown");
    }

    /** The day or moment lies in the future and must not. */
    static InvalidFields ahead(String field, Object value) {
        return of(field, value, "problem.field.ahead");
    }

    /** The day is over and must not be. */
    static InvalidFields past(String field, Object value) {
        return of(field, value, "problem.field.past");
    }

    /** Nobody who may do it signs in by this name. */
    static InvalidFields nobody(String field, String login) {
        return of(field, login, "problem.field.nobody");
    }

    private static InvalidFields of(String field, Object value, String why) {
        return of(field, value, why, new Object[] {field, value.toString()});
    }

    private static InvalidFields of(String field, Object value, String why, Object[] args) {
        return new InvalidFields(
                List.of(new FieldError("request", field, value, false, new String[] {why}, args, null)));
    }
}
