package io.liuke.web.support.kept;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code lk:kept="~{folder/file :: fragment(name=${value}, …)}"} puts the fragment in the place of its element, like {@code
 * th:replace}, and keeps the HTML for the next time that it is asked for with equal values. So the fragment is a function
 * of its parameters, all of them named and compared by value, the language and the company: it reads no other variable,
 * nothing of the request or of who reads, and has no form. {@code TemplatesTest} holds templates to that.
 */
@Component
class KeptDialect extends AbstractProcessorDialect {

    static final String PREFIX = "lk";

    private static final int BEFORE_ALL_OTHERS = 100;

    private final KeptFragments kept;

    KeptDialect(Companies companies, BusinessTime time) {
        super("Liuke", PREFIX, BEFORE_ALL_OTHERS);
        this.kept = new KeptFragments(companies, time);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new KeptProcessor(TemplateMode.HTML, prefix, BEFORE_ALL_OTHERS, kept));
    }
}
