package io.smartconvo.conversation;

import io.smartconvo.engine.FlowRun;
import io.smartconvo.engine.FlowRuns;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.widget.ServerFrame;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens turns inside a transaction; each saves itself before the commit and is pushed and dispatched after it. */
@Component
class Turns implements FlowRuns {

    private final Conversations conversations;
    private final Transcript transcript;
    private final FlowCatalogue flows;
    private final StepHandlers handlers;
    private final ChatPublisher publisher;
    private final ObjectProvider<OutsideWork> outside;
    private final FlowTally tally;
    private final SandboxTime time;
    private final SandboxWitnesses witnesses;
    private final Clock clock;

    Turns(
            Conversations conversations,
            Transcript transcript,
            FlowCatalogue flows,
            StepHandlers handlers,
            ChatPublisher publisher,
            ObjectProvider<OutsideWork> outside,
            FlowTally tally,
            SandboxTime time,
            SandboxWitnesses witnesses,
            Clock clock) {
        this.conversations = conversations;
        this.transcript = transcript;
        this.flows = flows;
        this.handlers = handlers;
        this.publisher = publisher;
        this.outside = outside;
        this.tally = tally;
        this.time = time;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @Override
    public FlowRun open(ProcessRef process) {
        return open(conversations
                .lockByProcess(process.tenant(), process.processInstanceId())
                .orElseThrow(() -> new IllegalStateException(
                        "No conversation belongs to process " + process.processInstanceId())));
    }

    Turn open(Conversation conversation) {
        Turn turn = new Turn(conversation, flows, handlers, clock, time.in(conversation.tenant()));
        TransactionSynchronizationManager.registerSynchronization(new Completion(turn));
        return turn;
    }

    private class Completion implements TransactionSynchronization {

        private final Turn turn;
        private List<ServerFrame.Occurred> events = List.of();
        private Runnable count = () -> {};

        Completion(Turn turn) {
            this.turn = turn;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Told> told = turn.number();
            events = told.stream().map(Told::event).toList();
            conversations.save(turn.conversation(), transcript.seal(turn.conversation(), told), turn.path());
            count = tally.of(turn);
        }

        @Override
        public void afterCommit() {
            List<ServerFrame.Occurred> seen = new VisitorView(turn.memory()).of(events);
            witnesses.of(turn.conversation().tenant()).ifPresent(witness -> witness.turned(turn.witnessed(seen)));
            if (!events.isEmpty()) {
                publisher.events(turn.conversation(), seen);
            }
            count.run();
            if (turn.conversation().ended()) {
                publisher.stopAll(turn.conversation());
            }
            turn.dispatched().forEach(outside.getObject()::start);
        }
    }
}
