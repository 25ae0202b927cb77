package io.liuke.web.plans;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes down what is asked of the database, with its parameters, so that it can be explained afterwards. */
final class Statements implements BeanPostProcessor {

    private record Parameter(Method setter, Object[] arguments) {}

    private final Map<String, List<Parameter>> asked = new LinkedHashMap<>();

    void forget() {
        asked.clear();
    }

    /** The plan of each, by its text. */
    Map<String, String> plans(DataSource database) throws Exception {
        Map<String, String> plans = new LinkedHashMap<>();
        for (Map.Entry<String, List<Parameter>> statement : new LinkedHashMap<>(asked).entrySet()) {
            if (statement.getKey().stripLeading().matches("(?is)(select|with)\\b.*")) {
                plans.put(statement.getKey(), plan(database, statement.getKey(), statement.getValue()));
            }
        }
        return plans;
    }

    private static String plan(DataSource database, String sql, List<Parameter> parameters) throws Exception {
        Connection connection = DataSourceUtils.getConnection(database); // that of the test's transaction
        try (PreparedStatement explain = connection.prepareStatement("explain (analyze, timing off) " + sql)) {
            for (Parameter parameter : parameters) {
                parameter.setter().invoke(explain, parameter.arguments());
            }
            return text(explain);
        }
    }

    private static String text(PreparedStatement explain) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = explain.executeQuery()) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource)) {
            return bean;
        }
        ProxyFactory database = new ProxyFactory(bean);
        database.setProxyTargetClass(true); // the pool is asked for by its class, too
        database.addAdvice((MethodInterceptor) call -> fromPool(call.proceed()));
        return database.getProxy();
    }

    private Object fromPool(Object given) {
        return given instanceof Connection connection
                ? wrap(Connection.class, connection, this::fromConnection)
                : given;
    }

    private Object fromConnection(Connection connection, Method method, Object[] arguments) throws Throwable {
        Object given = call(connection, method, arguments);
        if (given instanceof PreparedStatement statement && method.getName().equals("prepareStatement")) {
            List<Parameter> parameters = new ArrayList<>();
            asked.put((String) arguments[0], parameters);
            return wrap(PreparedStatement.class, statement, (of, setter, values) -> {
                if (setter.getName().startsWith("set") && values != null && values.length > 1) {
                    parameters.add(new Parameter(setter, values));
                }
                return call(of, setter, values);
            });
        }
        return given;
    }

    private interface Called<T> {
        Object call(T on, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T wrap(Class<T> type, T wrapped, Called<T> called) {
        InvocationHandler handler = (proxy, method, arguments) -> called.call(wrapped, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
