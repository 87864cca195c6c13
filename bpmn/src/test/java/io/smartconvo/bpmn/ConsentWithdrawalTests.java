package io.smartconvo.bpmn;

import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.ProcessInstance;

class ConsentWithdrawalTests {

    private static PlatformProcess process;

    @BeforeAll
    static void deploy() {
        process = PlatformProcess.deploy("consentWithdrawal", "processes/consent-withdrawal/consent-withdrawal.bpmn");
    }

    @AfterAll
    static void everyElementWasPassed() {
        try {
            Assertions.assertThat(process.neverPassed()).isEmpty();
        } finally {
            process.close();
        }
    }

    @Test
    void erasesThenEndsWhatWaitsThenRecords() {
        ProcessInstance withdrawal = process.start();
        assertThat(withdrawal)
                .isStarted()
                .isWaitingAtExactly("step_carryOut", "step_erase")
                .hasNoVariables();
        process.complete(withdrawal, "consent-withdrawal.erase");
        assertThat(withdrawal).isWaitingAtExactly("step_carryOut", "step_halt").hasNotPassed("step_record");
        process.complete(withdrawal, "consent-withdrawal.halt");
        assertThat(withdrawal)
                .isWaitingAtExactly("step_carryOut", "step_record")
                .hasNotPassed("end_carriedOut");
        process.complete(withdrawal, "consent-withdrawal.record");
        assertThat(withdrawal)
                .isEnded()
                .hasPassedInOrder(
                        "event_consentWithdrawn",
                        "step_erase",
                        "step_halt",
                        "step_record",
                        "end_done",
                        "end_carriedOut")
                .hasNotPassed("event_overdue", "step_report");
    }

    @Test
    void tellsTheOperatorAfterAnHourAndGoesOn() {
        ProcessInstance withdrawal = process.start();
        assertThat(withdrawal).isWaitingAtExactly("step_carryOut", "step_erase");
        execute(job(withdrawal));
        assertThat(withdrawal).isWaitingAtExactly("step_carryOut", "step_erase", "step_report");
        process.complete(withdrawal, "consent-withdrawal.overdue");
        assertThat(withdrawal)
                .isWaitingAtExactly("step_carryOut", "step_erase")
                .hasPassed("event_overdue", "end_reported");
        process.complete(withdrawal, "consent-withdrawal.erase");
        process.complete(withdrawal, "consent-withdrawal.halt");
        process.complete(withdrawal, "consent-withdrawal.record");
        assertThat(withdrawal).isEnded().hasPassed("end_carriedOut");
    }

    @Test
    void staysAtTheTaskThatFailsUntilSomebodyRepairsIt() {
        ProcessInstance withdrawal = process.start();
        process.complete(withdrawal, "consent-withdrawal.erase");
        String task = process.fail(withdrawal, "consent-withdrawal.halt");
        assertThat(withdrawal).isWaitingAtExactly("step_carryOut", "step_halt").hasNotPassed("step_record");
        Assertions.assertThat(process.incidents(withdrawal)).isOne();
        process.retry(task);
        process.complete(withdrawal, "consent-withdrawal.halt");
        process.complete(withdrawal, "consent-withdrawal.record");
        assertThat(withdrawal).isEnded();
    }

    @Test
    void theOverdueTimerGoesWithTheWork() {
        ProcessInstance withdrawal = process.start();
        process.complete(withdrawal, "consent-withdrawal.erase");
        process.complete(withdrawal, "consent-withdrawal.halt");
        process.complete(withdrawal, "consent-withdrawal.record");
        assertThat(withdrawal).isEnded();
        Assertions.assertThat(process.jobs()).isZero();
    }
}
