package io.liuke.web.support.database;

import io.liuke.web.security.ResponseHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that the database is away or its disk is full, as a page for people and as problem details for programs. It is
 * written without the dispatcher, which would look for messages in the session and so in the database.
 */
@Component
class OutageAnswer {

    private static final String RETRY_SECONDS = "5";

    private final ThymeleafViewResolver views;
    private final LocaleResolver locales;
    private final MessageSource messages;
    private final JsonMapper json;

    OutageAnswer(ThymeleafViewResolver views, LocaleResolver locales, MessageSource messages, JsonMapper json) {
        this.views = views;
        this.locales = locales;
        this.messages = messages;
        this.json = json;
    }

    void away(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        if (HttpMethod.GET.matches(request.getMethod())) {
            // the page comes by itself as soon as it can; a form is not sent again unasked
            response.setHeader("Refresh", RETRY_SECONDS);
        }
        write(HttpStatus.SERVICE_UNAVAILABLE, "problem.unavailable", request, response);
    }

    void diskFull(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.resetBuffer();
        write(HttpStatus.INSUFFICIENT_STORAGE, "problem.disk-full", request, response);
    }

    private void write(HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Locale locale = locales.resolveLocale(request);
        response.setStatus(status.value());
        ResponseHeaders.addTo(response);
        if (wantsPage(request)) {
            page("error/" + status.value(), locale, request, response);
        } else {
            problem(status, key, locale, request, response);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private void page(String name, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        // its token stands in the session
        request.removeAttribute("_csrf");
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        LocaleContextHolder.setLocale(locale);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            View view = views.resolveViewName(name, locale);
            if (view == null) {
                throw new IllegalStateException("no page " + name);
            }
            view.render(Map.of(), request, response);
        } catch (Exception e) {
            throw new ServletException("the page for an outage", e);
        } finally {
            RequestContextHolder.resetRequestAttributes();
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void problem(
            HttpStatus status, String key, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", messages.getMessage(key, null, locale));
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage(key + ".detail", null, locale));
        problem.put("instance", request.getRequestURI());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
