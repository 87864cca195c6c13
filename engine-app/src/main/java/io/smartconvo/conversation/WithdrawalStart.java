package io.smartconvo.conversation;

import io.smartconvo.consent.ConsentChanged;
import io.smartconvo.engine.PlatformProcesses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has every withdrawal carried out, whoever recorded it: the process starts in the withdrawal's own transaction. */
@Component
class WithdrawalStart {

    private static final String PROCESS = "consentWithdrawal";

    private final PlatformProcesses processes;

    WithdrawalStart(PlatformProcesses processes) {
        this.processes = processes;
    }

    @EventListener
    void on(ConsentChanged change) {
        if (change.withdrawal() != null) {
            processes.start(change.tenant(), PROCESS, change.withdrawal());
        }
    }
}
