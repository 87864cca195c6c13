package io.smartconvo.bench;

import io.smartconvo.ProductOnly;
import io.smartconvo.conversation.Scenery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/** Purge and erasure on much data, in the product's own process: printed line by line, marked for the report. */
final class PrivacyLoad {

    static final String MARK = "PRIVACY ";

    private PrivacyLoad() {}

    public static void main(String[] arguments) throws Exception {
        var product = ProductOnly.with(Scenery.class).run(arguments);
        try (var owner = owner(product)) {
            new PurgeOfADay(product, owner).measure();
            new OneOfMany(product, owner).measure();
        }
        System.out.println("\nREADY 0 privacy done");
    }

    /** The application may neither fill tables with statistics nor clean them up. */
    private static Connection owner(ApplicationContext product) throws SQLException {
        var details = product.getBean(FlywayConnectionDetails.class);
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    static void say(String name, Object value) {
        System.out.println("\n" + MARK + name + "|" + value);
    }

    /** A line the report turns into a bar. */
    static void bar(String name, double measured, String comparison, double bound) {
        say(name, measured + "|" + comparison + "|" + bound);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
