package io.smartconvo.testsupport;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Counts how often the driver under it goes to the database and back: each execute and each batch is one trip, so are a
 * commit or a rollback that end a transaction. Wrap the driver's own data source, below the pool.
 */
public final class CountingDataSource implements DataSource {

    private static final Set<String> TRIPS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");
    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final DataSource target;
    private final Queue<String> trips = new ConcurrentLinkedQueue<>();

    public CountingDataSource(DataSource target) {
        this.target = target;
    }

    /** Trips since the last {@link #reset}. */
    public int roundTrips() {
        return trips.size();
    }

    /** What each trip was for, in order: SQL with placeholders, {@code commit} or {@code rollback}. */
    public List<String> trips() {
        return List.copyOf(trips);
    }

    public void reset() {
        trips.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return wrap(target.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return wrap(target.getConnection(user, password));
    }

    private Connection wrap(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (ENDS.contains(method.getName())) {
                trips.add(method.getName());
            }
            var result = call(connection, method, arguments);
            var sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            if (result instanceof CallableStatement statement) {
                return proxy(CallableStatement.class, counting(statement, sql));
            }
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, counting(statement, sql));
            }
            return result instanceof Statement statement ? proxy(Statement.class, counting(statement, "")) : result;
        });
    }

    private InvocationHandler counting(Statement statement, String prepared) {
        return (proxy, method, arguments) -> {
            if (TRIPS.contains(method.getName())) {
                var given = arguments != null && arguments.length > 0 ? arguments[0] : prepared;
                trips.add(given instanceof String sql && !sql.isEmpty() ? sql : method.getName());
            }
            return call(statement, method, arguments);
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || target.isWrapperFor(type);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }
}
