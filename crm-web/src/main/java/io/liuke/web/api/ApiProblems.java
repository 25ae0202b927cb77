package io.liuke.web.api;

import io.liuke.churn.BacktestRefused;
import io.liuke.churn.ScoresReplaced;
import io.liuke.churn.ScoringRefused;
import io.liuke.derivation.DateAhead;
import io.liuke.shared.StaleRecord;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** What went wrong, as RFC 9457 problem details in the caller's language. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final String NOT_UNDERSTOOD = "problem.bad-request";

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail notFound(NoSuchElementException missing, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "problem.not-found", "problem.not-found.detail", locale);
    }

    @ExceptionHandler
    ProblemDetail stale(StaleRecord stale, Locale locale) {
        return problem(HttpStatus.CONFLICT, "problem.conflict", "problem.conflict.detail", locale);
    }

    @ExceptionHandler
    ProblemDetail over(RunIsOver over, Locale locale) {
        return problem(HttpStatus.CONFLICT, "problem.over", "problem.over.detail", locale);
    }

    @ExceptionHandler
    ProblemDetail replaced(ScoresReplaced replaced, Locale locale) {
        return problem(HttpStatus.GONE, "problem.gone", "problem.gone.detail", locale);
    }

    @ExceptionHandler
    ProblemDetail refused(ScoringRefused refused, Locale locale) {
        return problem(
                HttpStatus.BAD_REQUEST,
                NOT_UNDERSTOOD,
                "scoring." + refused.why().name(),
                locale,
                refused.args().stream().map(Object::toString).toArray());
    }

    @ExceptionHandler
    ProblemDetail refused(BacktestRefused refused, Locale locale) {
        return problem(
                HttpStatus.BAD_REQUEST,
                NOT_UNDERSTOOD,
                "backtest." + refused.why().name(),
                locale,
                refused.args().stream().map(Object::toString).toArray());
    }

    @ExceptionHandler
    ProblemDetail ahead(DateAhead ahead, Locale locale) {
        return problem(
                HttpStatus.BAD_REQUEST,
                NOT_UNDERSTOOD,
                "scoring.DATE_AHEAD",
                locale,
                ahead.today().toString());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
        Class<?> type = mistyped.getRequiredType();
        Object[] legal = type == null ? null : type.getEnumConstants();
        return problem(
                HttpStatus.BAD_REQUEST,
                NOT_UNDERSTOOD,
                legal == null ? "problem.parameter.detail" : "problem.field.choice",
                locale,
                mistyped.getName(),
                String.valueOf(mistyped.getValue()),
                legal == null ? "" : InvalidFields.words(legal));
    }

    @ExceptionHandler
    ProblemDetail status(ResponseStatusException failed, Locale locale) {
        boolean missing = failed.getStatusCode() == HttpStatus.NOT_FOUND;
        String key = missing ? "problem.not-found" : NOT_UNDERSTOOD;
        return problem(failed.getStatusCode(), key, missing ? key + ".detail" : key, locale);
    }

    private ProblemDetail problem(HttpStatusCode status, String title, String detail, Locale locale, Object... args) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage(title, null, locale));
        problem.setDetail(messages.getMessage(detail, args, locale));
        return problem;
    }
}
