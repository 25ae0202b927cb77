package io.liuke.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Keeps a redirect on this site. */
public final class LocalPath {

    private LocalPath() {}

    /** The path and query of an address, whatever host it names; the alternative if it is no path of this site. */
    public static String of(@Nullable String address, String alternative) {
        if (address == null) {
            return alternative;
        }
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath();
            // "//host" and "/\host" are other hosts to a browser
            if (path == null || !path.startsWith("/") || path.startsWith("//") || address.indexOf('\\') >= 0) {
                return alternative;
            }
            return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return alternative;
        }
    }
}
