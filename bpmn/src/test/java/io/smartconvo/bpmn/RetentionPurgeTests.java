package io.smartconvo.bpmn;

import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.ProcessInstance;

class RetentionPurgeTests {

    private static final List<String> TASKS = List.of("end", "drop", "delete", "history", "forget", "certify");

    private static PlatformProcess process;

    @BeforeAll
    static void deploy() {
        process = PlatformProcess.deploy("retentionPurge", "processes/retention-purge/retention-purge.bpmn");
    }

    @AfterAll
    static void everyElementWasPassed() {
        try {
            Assertions.assertThat(process.neverPassed()).isEmpty();
        } finally {
            process.close();
        }
    }

    private static void complete(ProcessInstance purge, List<String> tasks) {
        tasks.forEach(task -> {
            assertThat(purge).isWaitingAt("step_" + task);
            process.complete(purge, "retention-purge." + task);
        });
    }

    @Test
    void endsBeforeItDeletesAndCertifiesLast() {
        ProcessInstance purge = process.start();
        assertThat(purge)
                .isStarted()
                .isWaitingAtExactly("step_purge", "step_end")
                .hasNoVariables();
        complete(purge, TASKS);
        assertThat(purge)
                .isEnded()
                .hasPassedInOrder(
                        "event_dayBegun",
                        "event_begun",
                        "step_end",
                        "step_drop",
                        "step_delete",
                        "step_history",
                        "step_forget",
                        "step_certify",
                        "end_done",
                        "end_purged")
                .hasNotPassed("event_overdue", "step_report");
        Assertions.assertThat(process.jobs()).isZero();
    }

    @Test
    void tellsTheOperatorAfterTwoHoursAndGoesOn() {
        ProcessInstance purge = process.start();
        execute(job(purge));
        assertThat(purge).isWaitingAtExactly("step_purge", "step_end", "step_report");
        process.complete(purge, "retention-purge.overdue");
        assertThat(purge).hasPassed("event_overdue", "end_reported");
        complete(purge, TASKS);
        assertThat(purge).isEnded().hasPassed("end_purged");
    }

    @Test
    void certifiesNothingWhileATaskFails() {
        for (String failing : TASKS) {
            ProcessInstance purge = process.start();
            complete(purge, TASKS.subList(0, TASKS.indexOf(failing)));
            String task = process.fail(purge, "retention-purge." + failing);
            assertThat(purge)
                    .isWaitingAtExactly("step_purge", "step_" + failing)
                    .hasNotPassed("end_purged");
            Assertions.assertThat(process.incidents(purge)).isOne();
            process.retry(task);
            complete(purge, TASKS.subList(TASKS.indexOf(failing), TASKS.size()));
            assertThat(purge).isEnded();
        }
    }
}
