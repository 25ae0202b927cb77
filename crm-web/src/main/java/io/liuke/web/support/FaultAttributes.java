package io.liuke.web.support;

import io.liuke.web.security.RefusedRequests;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page knows: never the trace, but for a fault of ours a number that stands in the log too, and whether a
 * refused form was only older than its session.
 */
@Component
class FaultAttributes extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(FaultAttributes.class);

    private static final int SERVER_ERROR = 500;
    private static final int REFERENCE_LENGTH = 8;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= SERVER_ERROR) {
            String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
            log.error("Fault {} at {}", reference, attributes.get("path"), getError(request));
            attributes.put("reference", reference);
        }
        Object stale = request.getAttribute(RefusedRequests.STALE_FORM, RequestAttributes.SCOPE_REQUEST);
        attributes.put("staleForm", Boolean.TRUE.equals(stale));
        return attributes;
    }
}
