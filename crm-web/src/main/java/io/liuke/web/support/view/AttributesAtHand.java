package io.liuke.web.support.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose attributes are those that it had when rendering began, and what rendering adds. Thymeleaf keeps its
 * variables in them, and reads them some thousand times a page: through every wrapper of every filter that was a fifth of
 * the time that the queue took.
 */
final class AttributesAtHand extends HttpServletRequestWrapper {

    private final Map<String, Object> attributes = new HashMap<>();

    AttributesAtHand(HttpServletRequest request) {
        super(request);
        for (Enumeration<String> names = request.getAttributeNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            Object value = request.getAttribute(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
