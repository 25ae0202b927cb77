package io.liuke.web.api;

import io.liuke.customer.IllegalTransition;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A change of state that is not legal, with those that are. */
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
}
