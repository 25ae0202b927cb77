package io.liuke.web.support;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.liuke.shared.StaleRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What no page caught. A record that is gone is not found. A stale one: a page that says so, or for htmx a message beside
 * what is on the screen, which stays as it is. Everything else ends at {@code /error}, with a page by status.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

    @ExceptionHandler(NoSuchElementException.class)
    void gone(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(StaleRecord.class)
    String stale(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        if (!HtmxRequest.fromRequest(request).isHtmxRequest()) {
            return "error/409";
        }
        response.setHeader("HX-Reswap", "none");
        Flash.failed("error.409.text").on(model);
        return "fragments/flash :: oob";
    }
}
