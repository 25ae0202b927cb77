package io.liuke.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

class StaticLinksTest {

    private final List<String> lookedFor = new ArrayList<>();
    private final ResourceUrlProvider files = files();
    private final StaticLinks links = new StaticLinks();

    @Test
    void fileGetsItsHashAndIsLookedForOnce() throws Exception {
        assertThat(link("", "/css/base.css")).isEqualTo("/css/base-hash.css");
        assertThat(link("", "/css/base.css")).isEqualTo("/css/base-hash.css");
        assertThat(lookedFor).hasSize(1);
    }

    @Test
    void fileGetsItsHashBehindAPathOfTheServer() throws Exception {
        assertThat(link("/crm", "/crm/css/base.css")).isEqualTo("/crm/css/base-hash.css");
    }

    @Test
    void noFileIsLookedForBehindALinkToAPage() throws Exception {
        assertThat(link("", "/today?customer=7")).isEqualTo("/today?customer=7");
        assertThat(link("/crm", "/crm/customers/7")).isEqualTo("/crm/customers/7");
        assertThat(lookedFor).isEmpty();
    }

    private String link(String context, String url) throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", context + "/today");
        page.setContextPath(context);
        List<String> written = new ArrayList<>();
        links.doFilter(page, new MockHttpServletResponse(), (request, response) -> {
            request.setAttribute(RESOURCE_URL_PROVIDER_ATTR, files);
            written.add(((HttpServletResponse) response).encodeURL(url));
        });
        return written.get(0);
    }

    private ResourceUrlProvider files() {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(new Hashing()));
        ResourceUrlProvider provider = new ResourceUrlProvider();
        provider.setHandlerMap(Map.of("/**", handler));
        return provider;
    }

    /** Knows every file, and counts how often it is asked. */
    private final class Hashing implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            lookedFor.add(path);
            return path.replace(".css", "-hash.css");
        }
    }
}
