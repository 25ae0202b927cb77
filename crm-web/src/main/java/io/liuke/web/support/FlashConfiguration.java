package io.liuke.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Looks for a message from the last page where there can be one: a style sheet would read and write the session for it. */
@Configuration(proxyBeanMethods = false)
class FlashConfiguration {

    private static final List<String> ASSETS = List.of("/css/", "/js/", "/img/", "/webjars/");

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager flashMapManager() {
        return new SessionFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return isAsset(request) ? null : super.retrieveFlashMaps(request);
            }
        };
    }

    private static boolean isAsset(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return ASSETS.stream().anyMatch(path::startsWith);
    }
}
