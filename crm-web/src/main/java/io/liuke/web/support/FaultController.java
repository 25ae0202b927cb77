package io.liuke.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** Where everything ends that nobody caught: a page by status for people, problem details for machines. */
@Controller
class FaultController extends BasicErrorController {

    private final MessageSource messages;

    FaultController(
            ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views, MessageSource messages) {
        super(attributes, web.getError(), views);
        this.messages = messages;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Map<String, Object> known = getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Locale locale = LocaleContextHolder.getLocale();
        String key = key(status, known);
        Object[] reference = {String.valueOf(known.get("reference"))};
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", messages.getMessage(key, null, locale));
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage(key + ".detail", reference, status.getReasonPhrase(), locale));
        problem.put("instance", known.get("path"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String key(HttpStatus status, Map<String, Object> known) {
        if (status == HttpStatus.FORBIDDEN && !String.valueOf(known.get("path")).contains("/api/")) {
            return Boolean.TRUE.equals(known.get("staleForm")) ? "problem.stale-form" : "problem.other-role";
        }
        return switch (status) {
            case UNAUTHORIZED -> "problem.unauthorized";
            case FORBIDDEN -> "problem.forbidden";
            case NOT_FOUND -> "problem.not-found";
            case CONFLICT -> "problem.conflict";
            default -> status.is5xxServerError() ? "problem.failed" : "problem.bad-request";
        };
    }
}
