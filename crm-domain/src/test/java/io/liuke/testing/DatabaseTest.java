package io.liuke.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test with the application's beans and a database that no other test class has touched. In crm-web that is the whole
 * application, in a lower module all beans that are on its class path. Jobs are planned but no thread runs them ({@link
 * TestJobs} does, in the test's own thread), unless {@code properties = DatabaseTest.JOBS_RUN}.
 *
 * <pre>{@code
 * @DatabaseTest
 * class CompaniesTest {
 *     @Autowired
 *     Companies companies;
 * }
 * }</pre>
 *
 * There is no demo company unless {@code properties = "liuke.demo=true"}. Test classes with the same settings share one
 * context, and each finds the database as the application's start left it. Methods of a class share the database:
 * {@code @Transactional} on the class rolls each back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {

    String JOBS_RUN = "liuke.test.jobs=true";

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;
}
