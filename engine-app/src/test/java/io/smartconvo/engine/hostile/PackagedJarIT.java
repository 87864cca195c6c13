package io.smartconvo.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The network ban where it counts: in the jar that operators run. */
class PackagedJarIT {

    private static final Path JAR = Path.of("target", "smartconvo.jar");
    private static final Path PROBE = Path.of("target", "test-classes");

    @Test
    void readsItsOwnSchemasAndFetchesNoOthers() throws IOException, InterruptedException {
        var probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dloader.main=" + PackagedProbe.class.getName(),
                        "-Dloader.path=" + PROBE.toAbsolutePath(),
                        "-cp",
                        JAR.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                .redirectErrorStream(true)
                .start();
        var output = new String(probe.getInputStream().readAllBytes());
        assertThat(probe.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("PROBE deployed", "PROBE traces[]");
    }
}
