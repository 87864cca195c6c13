package io.smartconvo.conversation;

import io.smartconvo.ProductOnly;
import io.smartconvo.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several nodes on one database, in this process or, by {@link #main}, in one of its own. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final String ROOT_KEY = "c21hcnRjb252byB0ZXN0IG5vZGVzIHJvb3Qga2V5ISE=";

    static Node start(TestDatabase database, Path directory, String... settings) {
        return new Node(ProductOnly.with(Scenery.class)
                .run(arguments(0, database, directory, settings).toArray(String[]::new)));
    }

    public static void main(String[] arguments) {
        ProductOnly.with().run(arguments);
    }

    /** What a node is started with, here or in a process of its own. */
    static List<String> arguments(int port, TestDatabase database, Path directory, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + TestDatabase.APPLICATION,
                "--spring.datasource.password=" + TestDatabase.PASSWORD,
                "--spring.flyway.user=" + TestDatabase.OWNER,
                "--spring.flyway.password=" + TestDatabase.PASSWORD,
                // Always full: the tests keep new connections out to make a node deaf.
                "--spring.datasource.hikari.maximum-pool-size=6",
                "--spring.datasource.hikari.minimum-idle=6",
                "--smartconvo.data-dir=" + directory,
                "--smartconvo.privacy.root-key=" + ROOT_KEY,
                "--smartconvo.demo.enabled=false",
                "--smartconvo.node.heartbeat=500ms",
                "--smartconvo.conversation.hello-within=1m",
                "--smartconvo.conversation.frames-per-minute=100000"));
        TestDatabase.ownProcessors().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        List.of(settings).forEach(setting -> arguments.add("--" + setting));
        return arguments;
    }

    int port() {
        return bean(Scenery.class).port();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
