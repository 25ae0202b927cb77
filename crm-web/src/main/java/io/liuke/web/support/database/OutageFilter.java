package io.liuke.web.support.database;

import io.liuke.shared.DatabaseFaults;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before everything else, the session included, which is in the database too: while the database is away nobody is kept
 * waiting for it, and what failed because of it says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

    /** What is answered without the database. */
    private static final String[] WITHOUT = {"/css/", "/js/", "/img/", "/webjars/", "/actuator/"};

    private final DatabaseWatch watch;
    private final OutageAnswer answer;

    OutageFilter(DatabaseWatch watch, OutageAnswer answer) {
        this.watch = watch;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (String start : WITHOUT) {
            if (path.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!watch.isAnswering()) {
            answer.away(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !answered(e, request, response)) {
                throw e;
            }
        }
    }

    private boolean answered(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (DatabaseFaults.isDiskFull(fault)) {
            log.error("The database's disk is full: {}", fault.getMessage());
            answer.diskFull(request, response);
            return true;
        }
        if (DatabaseFaults.isOutage(fault)) {
            log.warn("The database went away under {}: {}", request.getRequestURI(), fault.getMessage());
            answer.away(request, response);
            return true;
        }
        return false;
    }
}
