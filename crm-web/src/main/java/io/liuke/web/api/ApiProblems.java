package io.liuke.web.api;

import io.liuke.churn.ScoresReplaced;
import io.liuke.shared.StaleRecord;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong, as RFC 9457 problem details in the caller's language. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail notFound(NoSuchElementException missing, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "problem.not-found", null, locale);
    }

    @ExceptionHandler
    ProblemDetail stale(StaleRecord stale, Locale locale) {
        return problem(HttpStatus.CONFLICT, "problem.conflict", null, locale);
    }

    @ExceptionHandler
    ProblemDetail replaced(ScoresReplaced replaced, Locale locale) {
        return problem(HttpStatus.GONE, "problem.gone", null, locale);
    }

    @ExceptionHandler
    ProblemDetail outsideRange(IllegalArgumentException refused, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "problem.bad-request", refused.getMessage(), locale);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "problem.bad-request", cause(unreadable), locale);
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
        String detail = "%s: %s".formatted(mistyped.getName(), mistyped.getValue());
        return problem(HttpStatus.BAD_REQUEST, "problem.bad-request", detail, locale);
    }

    private ProblemDetail problem(HttpStatus status, String key, @Nullable String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage(key, null, locale));
        problem.setDetail(detail == null ? messages.getMessage(key + ".detail", null, locale) : detail);
        return problem;
    }

    /** The parser's own words about the place; the first line, because the rest is about our classes. */
    private static String cause(HttpMessageNotReadableException unreadable) {
        String message = String.valueOf(unreadable.getMostSpecificCause().getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
