package io.liuke.web.support;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The company and its today, read once a request: a page formats hundreds of amounts and dates. */
@Component
class RequestCompany {

    private final Companies companies;
    private final BusinessTime time;

    RequestCompany(Companies companies, BusinessTime time) {
        this.companies = companies;
        this.time = time;
    }

    Company get() {
        return once("company", Company.class, companies::get);
    }

    LocalDate today() {
        return once("today", LocalDate.class, time::today);
    }

    private static <T> T once(String name, Class<T> type, Supplier<T> read) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read.get();
        }
        String key = RequestCompany.class.getName() + '.' + name;
        Object known = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        T value = read.get();
        request.setAttribute(key, value, RequestAttributes.SCOPE_REQUEST);
        return value;
    }
}
