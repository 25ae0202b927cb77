package io.liuke.web.api;

import io.liuke.customer.IllegalTransition;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What may be wrong with a change of a customer: fields that are not valid, and an illegal state, with the legal ones. */
@RestControllerAdvice(basePackageClasses = CustomerProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CustomerProblems {

    private final MessageSource messages;

    CustomerProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail illegal(IllegalTransition illegal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setTitle(messages.getMessage("problem.state", null, locale));
        problem.setDetail(messages.getMessage(
                "problem.state.detail",
                new Object[] {
                    illegal.from().name(), illegal.to().name(), illegal.legal().toString()
                },
                locale));
        problem.setProperty("legal", illegal.legal());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid, Locale locale) {
        Map<String, String> errors = new TreeMap<>();
        for (FieldError error : invalid.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), messages.getMessage(error, locale));
        }
        return problem(errors, locale);
    }

    @ExceptionHandler
    ProblemDetail unreadable(CustomerPatch.Unreadable unreadable, Locale locale) {
        Object[] args = {unreadable.field(), unreadable.value()};
        String said = messages.getMessage("problem.parameter.detail", args, locale);
        return problem(Map.of(unreadable.field(), said), locale);
    }

    private ProblemDetail problem(Map<String, String> errors, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(messages.getMessage("problem.invalid", null, locale));
        problem.setDetail(messages.getMessage("problem.invalid.detail", null, locale));
        problem.setProperty("errors", errors);
        return problem;
    }
}
