package io.smartconvo.proof.policy;

import com.tngtech.archunit.junit.engine_api.FieldSource;
import io.smartconvo.proof.policy.Outcome.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Listens to the tests of an audit, and to no others, and writes down what they say about the privacy policy. */
public class PolicyAudit implements TestExecutionListener {

    /** Where to write the report. Not set in an ordinary build. */
    static final String FILE = "smartconvo.policy-audit";

    private final @Nullable String file = System.getProperty(FILE);
    private final Report report = new Report();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        hear(test, State.NOT_RUN);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case FAILED -> hear(test, State.FAILED);
            case ABORTED -> hear(test, State.NOT_RUN);
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    hear(test, State.PASSED);
                }
            }
        }
    }

    private void hear(TestIdentifier test, State state) {
        TestSource source = test.getSource().orElse(null);
        if (file == null) {
            return;
        }
        if (source instanceof MethodSource method) {
            hear(method.getJavaClass(), method.getJavaMethod(), state);
        } else if (source instanceof ClassSource type) {
            hear(type.getJavaClass(), null, state);
        } else if (source instanceof FieldSource rule) {
            hear(rule.getJavaClass(), null, state);
        }
    }

    private void hear(Class<?> type, @Nullable Method method, State state) {
        Set<String> sentences = Proofs.of(type, method);
        String name = type.getSimpleName() + (method == null ? "" : "." + method.getName());
        report.add(sentences, new Outcome(type, name, state));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (file == null) {
            return;
        }
        Proofs.classes().forEach(report::missing);
        try {
            Files.writeString(Path.of(file), report.text(Sentence.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
