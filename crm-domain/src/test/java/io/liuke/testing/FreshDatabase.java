package io.liuke.testing;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test class the database as it was when the application had started and done the work of its start: kept
 * before the first class of a context, put back before each later one.
 */
final class FreshDatabase implements TestExecutionListener, Ordered {

    private static final Set<ApplicationContext> USED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ConfigurableApplicationContext context = (ConfigurableApplicationContext) test.getApplicationContext();
        try (Standstill ignored = Standstill.of(context)) {
            if (USED.add(context)) {
                TestDatabase.keep(context);
            } else {
                TestDatabase.restore(context);
            }
        }
    }
}
