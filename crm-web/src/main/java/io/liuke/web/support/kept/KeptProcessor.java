package io.liuke.web.support.kept;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Puts a kept fragment in the place of an element. */
final class KeptProcessor extends AbstractAttributeTagProcessor {

    private final KeptFragments kept;

    KeptProcessor(TemplateMode mode, String prefix, int precedence, KeptFragments kept) {
        super(mode, prefix, null, false, "kept", true, precedence, true);
        this.kept = kept;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        Fragment fragment = (Fragment) StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, value)
                .execute(context);
        structure.replaceWith(kept.html(value, fragment, context), false);
    }
}
