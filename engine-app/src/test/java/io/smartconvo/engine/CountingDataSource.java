package io.smartconvo.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down each trip to the database: every statement, every batch, every commit. */
public final class CountingDataSource extends DelegatingDataSource {

    private final List<String> trips = new CopyOnWriteArrayList<>();

    public CountingDataSource(DataSource target) {
        super(target);
    }

    public List<String> trips() {
        return new ArrayList<>(trips);
    }

    public void forget() {
        trips.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watch(Connection.class, super.getConnection(), "");
    }

    private <T> T watch(Class<T> type, Object target, String sql) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            note(method, arguments, sql);
            return wrap(method, call(target, method, arguments), arguments);
        });
        return type.cast(proxy);
    }

    private void note(Method method, Object[] arguments, String sql) {
        switch (method.getName()) {
            case "execute", "executeQuery", "executeUpdate" ->
                trips.add(shorten(arguments == null ? sql : String.valueOf(arguments[0])));
            case "executeBatch" -> trips.add("batch " + shorten(sql));
            case "commit" -> trips.add("commit");
            default -> {}
        }
    }

    private Object wrap(Method method, Object result, Object[] arguments) {
        return method.getName().equals("prepareStatement")
                ? watch(PreparedStatement.class, result, (String) arguments[0])
                : result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String shorten(String sql) {
        var line = sql.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(90, line.length()));
    }
}
