package io.smartconvo.studio;

import io.smartconvo.flow.FlowBundle;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is made of. It may be wrong in every way but size: a diagram of at most 1 MiB, 20 forms, 100 tests, and no
 * file name that means something to a file system.
 */
record DraftContent(String bpmn, Map<String, String> forms, Map<String, String> tests) {

    static final int LARGEST_DIAGRAM = 1 << 20;
    static final int LARGEST_FILE = 128 << 10;
    static final int LARGEST_KIND = 1 << 20;
    static final int MOST_FORMS = 20;
    static final int MOST_TESTS = 100;

    DraftContent {
        forms = Map.copyOf(forms);
        tests = Map.copyOf(tests);
    }

    /** What is left out is empty. */
    static DraftContent of(
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable Map<String, @Nullable String> tests) {
        String diagram = bpmn == null ? "" : bpmn;
        if (!StoredText.fits(diagram)) {
            throw Invalid.field("bpmn", "The diagram has a character that cannot be kept.");
        }
        limit(size(diagram), LARGEST_DIAGRAM);
        return new DraftContent(
                diagram,
                files("forms", forms, FileName.FORM, MOST_FORMS),
                files("tests", tests, FileName.TEST, MOST_TESTS));
    }

    static DraftContent of(FlowBundle bundle) {
        return new DraftContent(new String(bundle.xml(), StandardCharsets.UTF_8), bundle.forms(), bundle.tests());
    }

    FlowBundle bundle() {
        return new FlowBundle(bpmn.getBytes(StandardCharsets.UTF_8), forms, tests);
    }

    private static Map<String, String> files(
            String field, @Nullable Map<String, @Nullable String> given, FileName kind, int most) {
        Map<String, String> files = new TreeMap<>();
        if (given != null) {
            given.forEach((name, text) -> {
                if (!kind.fits(name)) {
                    throw Invalid.field(field, kind.rule());
                }
                if (text == null || !StoredText.fits(text)) {
                    throw Invalid.field(field, "A file has no text, or a character that cannot be kept.");
                }
                limit(size(text), LARGEST_FILE);
                files.put(name, text);
            });
        }
        if (files.size() > most) {
            throw Invalid.field(field, "At most " + most + " files are possible.");
        }
        limit(files.values().stream().mapToInt(DraftContent::size).sum(), LARGEST_KIND);
        return files;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void limit(int size, int largest) {
        if (size > largest) {
            throw new Refusal(Problem.TOO_LARGE);
        }
    }

    @Override
    public String toString() {
        return "DraftContent[" + bpmn.length() + " characters, " + forms.size() + " forms, " + tests.size() + " tests]";
    }
}
