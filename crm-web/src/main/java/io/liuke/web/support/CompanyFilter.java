package io.liuke.web.support;

import io.liuke.shared.Companies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The company and its today are those of one moment for the whole of a request, and are read once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CompanyFilter extends OncePerRequestFilter {

    private final Companies companies;

    CompanyFilter(Companies companies) {
        this.companies = companies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Companies.Remembering once = companies.remember()) {
            chain.doFilter(request, response);
        }
    }
}
