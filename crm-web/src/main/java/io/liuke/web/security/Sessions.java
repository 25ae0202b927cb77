package io.liuke.web.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Ends what is open: after a new password, another role, or the end of somebody's access. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs the user out everywhere. */
    public void endAllOf(String login) {
        sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById);
    }

    /** Signs the user out everywhere but where this request comes from. */
    public void endOthersOf(String login) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> !id.equals(request.getSessionId()))
                .forEach(sessions::deleteById);
    }
}
