package io.liuke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where SQL stands, so that a reader knows where to look for it. */
final class SqlRules {

    private static final List<String> HOMES = List.of("ReadModel", "Store", "Job", "Task");

    static final ArchRule SQL_HAS_ITS_HOMES = noClasses()
            .that(DescribedPredicate.describe("are not a home of SQL", type -> !isHome(type)))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("run SQL", SqlRules::runsSql));

    static final ArchRule STATEMENTS_HAVE_THEIR_HOMES = noClasses()
            .that(DescribedPredicate.describe("are not a home of SQL", type -> !isHome(type)))
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "makes a statement or a COPY", access -> makesStatement(access.getTarget())));

    /**
     * A stream of rows keeps its connection until it is closed, and none of its operations closes it: a page that forgot
     * to close it stopped the server after as many visits as the pool has connections. A list or a callback gives it back.
     */
    static final ArchRule NO_ROWS_ARE_STREAMED = noClasses()
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("opens a stream of rows", access -> streamsRows(access.getTarget())));

    private SqlRules() {}

    private static boolean makesStatement(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return owner.isAssignableTo(Connection.class) && target.getName().matches("(create|prepare)(Statement|Call)")
                || owner.isAssignableTo(Statement.class) && target.getName().startsWith("execute")
                || owner.isAssignableTo(CopyManager.class);
    }

    private static boolean streamsRows(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return target.getName().equals("stream") && owner.isAssignableTo(JdbcClient.MappedQuerySpec.class)
                || target.getName().equals("queryForStream")
                        && (owner.isAssignableTo(JdbcOperations.class)
                                || owner.isAssignableTo(NamedParameterJdbcOperations.class));
    }

    private static boolean isHome(JavaClass type) {
        String name = outermost(type).getSimpleName();
        String home = type.getPackageName();
        return home.equals("io.liuke.shared")
                // makes the database itself, before there is anything to read
                || home.equals("io.liuke.web.support.database")
                || HOMES.stream().anyMatch(name::endsWith);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(SqlRules::outermost).orElse(type);
    }

    private static boolean runsSql(JavaClass type) {
        return type.isAssignableTo(JdbcClient.class)
                || type.isAssignableTo(JdbcOperations.class)
                || type.isAssignableTo(NamedParameterJdbcOperations.class);
    }
}
