package io.smartconvo.platform.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStartIT {

    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    @TempDir
    Path directory;

    @Test
    void startsWithNothingSetAndGoesOnAfterAKill() throws Exception {
        var first = PackagedProduct.start(directory, Map.of()).awaitHealth();
        var account = "admin:" + printedPassword(first);
        assertThat(first.get("/actuator/metrics", account).statusCode()).isEqualTo(200);
        assertThat(directory.resolve("data/postgres/cluster")).isDirectory();
        first.kill();

        try (var second = PackagedProduct.start(directory, Map.of()).awaitHealth()) {
            assertThat(second.get("/actuator/metrics", account).statusCode()).isEqualTo(200);
            assertThat(second.text()).doesNotContain("password ");
            refusesAThirdBeside();
        }
    }

    private void refusesAThirdBeside() throws Exception {
        try (var third = PackagedProduct.start(directory, Map.of())) {
            assertThat(third.process().waitFor()).isNotZero();
            assertThat(third.text()).contains("Another SmartConvo is running").doesNotContain("\tat ");
        }
    }

    private static String printedPassword(PackagedProduct product) throws Exception {
        org.awaitility.Awaitility.await()
                .until(() -> PASSWORD.matcher(product.text()).find());
        var found = PASSWORD.matcher(product.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
