package io.liuke.web.today;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Every address of this package carries the queue that it came from. */
@ControllerAdvice(basePackageClasses = VisitAdvice.class)
class VisitAdvice {

    @ModelAttribute("visit")
    Visit visit(
            @ModelAttribute("filter") QueueFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse response) {
        return new Visit(new QueueAddress(filter, after), htmx != null, response);
    }
}
