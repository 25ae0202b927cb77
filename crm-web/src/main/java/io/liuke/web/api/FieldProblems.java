package io.liuke.web.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;

/** Fields that are not valid: each by its name in {@code errors}, with the reason in the caller's language. */
@RestControllerAdvice(basePackageClasses = FieldProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FieldProblems {

    /** A null character in a text; a date that no calendar of the database reaches. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22008");

    private final MessageSource messages;

    FieldProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid, Locale locale) {
        return invalid(invalid.getFieldErrors(), locale);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidFields invalid, Locale locale) {
        return invalid(invalid.errors(), locale);
    }

    /** A value of another kind is named by its field; what is no JSON at all by the place where it ends to be. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        if (unreadable.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            return invalid(refused(json).errors(), locale);
        }
        if (unreadable.getCause() instanceof JacksonException json && json.getLocation() != null) {
            TokenStreamLocation at = json.getLocation();
            return notUnderstood("problem.unreadable.detail", locale, at.getLineNr(), at.getColumnNr());
        }
        return notUnderstood("problem.unreadable.missing", locale);
    }

    /** What is well-formed and cannot be kept; any other refusal of the database is a fault of ours. */
    @ExceptionHandler
    ProblemDetail unstorable(DataIntegrityViolationException refused, Locale locale) {
        if (refused.getMostSpecificCause() instanceof SQLException sql && UNSTORABLE.contains(sql.getSQLState())) {
            return notUnderstood("problem.unstorable.detail", locale);
        }
        throw refused;
    }

    private ProblemDetail notUnderstood(String detail, Locale locale, Object... args) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(messages.getMessage("problem.bad-request", null, locale));
        problem.setDetail(messages.getMessage(detail, args, locale));
        return problem;
    }

    private ProblemDetail invalid(List<FieldError> fields, Locale locale) {
        Map<String, String> errors = new TreeMap<>();
        for (FieldError error : fields) {
            errors.putIfAbsent(error.getField(), messages.getMessage(error, locale));
        }
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(messages.getMessage("problem.invalid", null, locale));
        problem.setDetail(messages.getMessage("problem.invalid.detail", null, locale));
        problem.setProperty("errors", errors);
        return problem;
    }

    /** With the legal values, where they can be listed. */
    private static InvalidFields refused(JacksonException json) {
        if (json instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return InvalidFields.choice(
                    path(json), value(json), format.getTargetType().getEnumConstants());
        }
        return InvalidFields.unreadable(path(json), value(json));
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String value(JacksonException json) {
        return json instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "…";
    }
}
