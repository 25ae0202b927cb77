package io.liuke.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Renews the context's database before each test class but the first that uses it. */
final class FreshDatabase implements TestExecutionListener, Ordered {

    private static final Set<ApplicationContext> USED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        if (USED.add(context)) {
            return;
        }
        HikariDataSource pool = (HikariDataSource) context.getBean(DataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
        TestDatabase.renew((ConfigurableApplicationContext) context);
    }
}
