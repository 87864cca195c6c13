package io.smartconvo.platform.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No container engine is needed: linters read the files as an engine would. */
class ContainerFilesTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void dockerfileAndComposeFilePassTheirLinters() throws Exception {
        assertThat(npm(List.of("run", "--silent", "check:containers"))).isEmpty();
    }

    @Test
    void theLintersFindMistakes() throws Exception {
        var dockerfile = Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\nFOO bar\n");
        assertThat(npm(List.of("exec", "--offline", "--", "dockerfile-utils", "lint", dockerfile.toString())))
                .contains("Unknown instruction");
        var compose = Files.writeString(directory.resolve("docker-compose.yml"), "services:\n  a:\n    imagine: b\n");
        assertThat(npm(List.of("exec", "--offline", "--", "dclint", compose.toString())))
                .contains("additional properties");
    }

    /** What the linters complain of; nothing when they are content. */
    private String npm(List<String> arguments) throws Exception {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new java.util.ArrayList<String>(List.of(windows ? "npm.cmd" : "npm"));
        command.addAll(arguments);
        var output = directory.resolve("npm.log");
        var exit = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return exit == 0 ? "" : "exit " + exit + "\n" + Files.readString(output);
    }
}
