package io.smartconvo.engine.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A flow as a tenant would write it, brought to the engine past the validator: its steps look as the compiler would have
 * made them, so that only the attack is left to be refused, and the attack is armed, so that it shows when it works.
 *
 * @param latin the file's bytes, one to a character: some attacks lie in an encoding
 */
record Authored(String file, String latin) {

    /** The corpus of the first layer. */
    static List<Authored> hostile(String address) {
        return in("/flow/hostile").map(flow -> flow.armed(address)).toList();
    }

    /** Flows that the first layer accepts. */
    static List<Authored> accepted() {
        return in("/flow/accepted").toList();
    }

    private static Stream<Authored> in(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Authored.class.getResource(folder).toURI()))) {
            return files.sorted().map(Authored::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Authored read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return new Authored(file.getFileName().toString(), text)
                    .stepsCompiled()
                    .restCompiled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Authored stepsCompiled() {
        return replaced(
                        "(<bpmn:(?:serviceTask|sendTask)\\b[^>]*?) camunda:modelerTemplate=\"[^\"]*\"",
                        "$1 camunda:type=\"external\" camunda:topic=\"smartconvo\"")
                .replaced(" camunda:modelerTemplate(?:Version)?=\"[^\"]*\"", "")
                .replaced("<camunda:property name=\"[^\"]*\"", "<camunda:property name=\"smartconvo.template\"");
    }

    /** What has no place in the engine: names and ids of parts, comments, and conditions, unless they are the attack. */
    private Authored restCompiled() {
        Authored compiled = replaced("(<bpmn:error [^>]*?) name=\"[^\"]*\"", "$1")
                .replaced("(<bpmn:(?:error|terminate|timer)EventDefinition) id=\"[^\"]*\"", "$1")
                .replaced(
                        "(?s)<bpmn:(textAnnotation|group|category)\\b.*?</bpmn:\\1>|<bpmn:(association|group) [^>]*/>",
                        "")
                .replaced("<bpmn:process id=\"sample\"", "<bpmn:process id=\"p\"");
        Authored kept = latin.contains("historyTimeToLive")
                ? compiled
                : compiled.replaced("(<bpmn:process id=\"p\")", "$1 camunda:historyTimeToLive=\"P30D\"");
        return file.startsWith("13-")
                ? kept
                : kept.replaced(
                        "<bpmn:conditionExpression [^>]*language=\"feel\">[^<]*</bpmn:conditionExpression>",
                        "<bpmn:extensionElements><camunda:properties><camunda:property name=\"smartconvo.when\""
                                + " value=\"true\"/></camunda:properties></bpmn:extensionElements>");
    }

    private Authored armed(String address) {
        String el = Bpmn.EL.replace("$", "\\$").replace("''", "&quot;&quot;").replace("'", "&quot;");
        return replaced("\\$\\{&quot;&quot;\\.getClass\\(\\)[^}]*\\}", el)
                .replaced("java\\.lang\\.ProcessBuilder", Bpmn.CANARY)
                .replaced("/tmp/owned", Attacked.SHELL_MARK)
                .replaced("http://attacker\\.example", address);
    }

    private Authored replaced(String pattern, String replacement) {
        return new Authored(file, latin.replaceAll(pattern, replacement));
    }

    /** Whether it would go round or multiply without an end, rather than run something. */
    boolean isFlood() {
        return file.startsWith("14-");
    }

    byte[] xml() {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return file;
    }
}
