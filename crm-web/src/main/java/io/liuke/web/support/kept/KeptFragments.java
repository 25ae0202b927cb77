package io.liuke.web.support.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.standard.expression.Fragment;

/** The HTML of fragments by all that it is made of; what is not asked for in a quarter of an hour is forgotten. */
final class KeptFragments {

    /** Of HTML, in characters: a few thousand rows of queues. */
    private static final long ROOM = 8_000_000;

    private static final Duration UNUSED = Duration.ofMinutes(15);

    private final Companies companies;
    private final BusinessTime time;
    private final Cache<Key, String> kept = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, String html) -> html.length())
            .expireAfterAccess(UNUSED)
            .build();

    KeptFragments(Companies companies, BusinessTime time) {
        this.companies = companies;
        this.time = time;
    }

    /** The company says how money and dates are written, and its today how far away they are. */
    private record Key(
            String fragment, Map<String, Object> parameters, Locale locale, Company company, LocalDate today) {}

    String html(String expression, Fragment fragment, ITemplateContext context) {
        Key key = new Key(expression, fragment.getParameters(), context.getLocale(), companies.get(), time.today());
        String html = kept.getIfPresent(key);
        if (html == null) {
            html = render(fragment, (IEngineContext) context);
            kept.put(key, html);
        }
        return html;
    }

    private static String render(Fragment fragment, IEngineContext context) {
        StringWriter html = new StringWriter();
        context.increaseLevel();
        try {
            context.setVariables(fragment.getParameters());
            context.getConfiguration().getTemplateManager().process(fragment.getTemplateModel(), context, html);
        } finally {
            context.decreaseLevel();
        }
        return html.toString();
    }
}
