package io.liuke.web.today;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the queue that an address carries, for handlers and, as {@code visit}, for their templates. */
class VisitResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Visit visit = new Visit(
                new QueueAddress(
                        filter(http),
                        Cursor.parse(http.getParameter("after"), http.getParameter("before"))
                                .orElse(null)),
                http.getHeader("HX-Request") != null,
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        if (container != null) {
            container.addAttribute("visit", visit);
        }
        return visit;
    }

    private static QueueFilter filter(HttpServletRequest request) {
        return new QueueFilter(
                request.getParameter("scope"),
                number(request.getParameter("owner")),
                all(request, "tier"),
                all(request, "state"),
                all(request, "band"),
                all(request, "reason"),
                all(request, "stage"),
                request.getParameter("next"),
                request.getParameter("consent"),
                request.getParameter("show"));
    }

    private static @Nullable List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : Arrays.asList(values);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
