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

class SubjectRequestTests {

    private static final String TOPIC = "subject-request.";
    private static final List<String> ERASURE =
            List.of("ledger", "freeze", "erase", "certify", "tell", "answer", "close");

    private static PlatformProcess process;

    @BeforeAll
    static void deploy() {
        process = PlatformProcess.deploy("subjectRequest", "processes/subject-request/subject-request.bpmn");
    }

    @AfterAll
    static void everyElementWasPassed() {
        try {
            Assertions.assertThat(process.neverPassed()).isEmpty();
        } finally {
            process.close();
        }
    }

    private static ProcessInstance proven() {
        ProcessInstance request = process.start();
        assertThat(request)
                .isWaitingAtExactly("step_handle", "step_acknowledge")
                .hasNoVariables();
        complete(request, "acknowledge", "find");
        return request;
    }

    private static ProcessInstance unproven() {
        ProcessInstance request = process.start();
        process.detour(request, TOPIC + "acknowledge", "unproven");
        assertThat(request).hasPassed("event_unproven").hasNotPassed("step_find");
        return request;
    }

    private static void complete(ProcessInstance request, String... tasks) {
        for (String task : tasks) {
            process.complete(request, TOPIC + task);
        }
    }

    @Test
    void nothingIsLookedForBeforeIdentityIsProven() {
        ProcessInstance request = unproven();
        Assertions.assertThat(process.tell(request, "copyApproved")).isFalse();
        process.tell(request, "proven");
        assertThat(request).isWaitingAtExactly("step_handle", "step_find");
        complete(request, "find");
        assertThat(request).isWaitingAtExactly("step_handle", "gateway_decision");
    }

    @Test
    void whoNeverProvesItIsForgotten() {
        ProcessInstance request = unproven();
        execute(job("event_noProof", request));
        complete(request, "lapse", "close");
        assertThat(request).isEnded().hasPassed("end_lapsed").hasNotPassed("step_answer");
    }

    @Test
    void aRequestCanBeTakenBackBeforeAndAfterTheProof() {
        ProcessInstance before = unproven();
        process.tell(before, "takenBack");
        complete(before, "take-back", "close");
        assertThat(before).isEnded().hasPassed("event_takenBackUnproven", "end_takenBack");
        ProcessInstance after = proven();
        process.tell(after, "takenBack");
        complete(after, "take-back", "close");
        assertThat(after).isEnded().hasPassed("event_takenBack", "end_takenBack");
    }

    @Test
    void erasureWritesTheLedgerBeforeItDeletesAndCertifiesBeforeItAnswers() {
        ProcessInstance request = proven();
        process.tell(request, "erasureApproved");
        for (String task : ERASURE) {
            complete(request, task);
        }
        assertThat(request)
                .isEnded()
                .hasPassedInOrder(
                        "step_find",
                        "event_erasureApproved",
                        "step_ledger",
                        "step_freeze",
                        "step_erase",
                        "step_certify",
                        "step_tell",
                        "step_answer",
                        "end_answered",
                        "step_close",
                        "end_closed");
        Assertions.assertThat(process.jobs()).isZero();
    }

    @Test
    void erasureStandsStillWhereATaskFails() {
        for (String failing : ERASURE.subList(0, 4)) {
            ProcessInstance request = proven();
            process.tell(request, "erasureApproved");
            complete(request, ERASURE.subList(0, ERASURE.indexOf(failing)).toArray(String[]::new));
            String task = process.fail(request, TOPIC + failing);
            assertThat(request)
                    .isWaitingAtExactly("step_handle", "step_" + failing)
                    .hasNotPassed("step_answer");
            Assertions.assertThat(process.incidents(request)).isOne();
            process.retry(task);
            complete(
                    request,
                    ERASURE.subList(ERASURE.indexOf(failing), ERASURE.size()).toArray(String[]::new));
            assertThat(request).isEnded();
        }
    }

    @Test
    void aCopyIsAnsweredThenWaitsAWeekAndIsDestroyed() {
        for (boolean fetched : new boolean[] {true, false}) {
            ProcessInstance request = proven();
            process.tell(request, "copyApproved");
            complete(request, "package", "answer");
            process.detour(request, TOPIC + "close", "package");
            assertThat(request).isWaitingAtExactly("gateway_package").hasPassed("end_answered");
            if (fetched) {
                process.tell(request, "fetched");
            } else {
                execute(job("event_unfetched", request));
            }
            complete(request, "destroy");
            assertThat(request).isEnded().hasPassed("end_destroyed");
        }
    }

    @Test
    void recipientsAreToldOfAChange() {
        ProcessInstance request = proven();
        process.tell(request, "changeApproved");
        complete(request, "change", "tell", "answer", "close");
        assertThat(request).isEnded().hasPassedInOrder("step_change", "step_tell", "step_answer");
    }

    @Test
    void aRefusalIsAnsweredToo() {
        ProcessInstance request = proven();
        process.tell(request, "refused");
        complete(request, "answer", "close");
        assertThat(request).isEnded().hasPassed("event_refused", "end_answered").hasNotPassed("step_tell");
    }

    @Test
    void theClocksWarnAndNeverStopTheRequest() {
        ProcessInstance request = proven();
        for (String clock : List.of("warn", "escalate", "overdue")) {
            execute(job("event_" + clock, request));
            assertThat(request).isWaitingAt("gateway_decision", "step_" + clock);
            complete(request, clock);
        }
        assertThat(request).hasPassed("end_warned", "end_escalated", "end_late");
        process.tell(request, "refused");
        complete(request, "answer", "close");
        assertThat(request).isEnded();
        Assertions.assertThat(process.jobs()).isZero();
    }
}
