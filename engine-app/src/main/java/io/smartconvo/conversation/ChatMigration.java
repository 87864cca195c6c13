package io.smartconvo.conversation;

import io.smartconvo.engine.MigrationRoute;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.engine.ProcessMigration;
import io.smartconvo.engine.StepRef;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running conversations to another version of their flow, each under the lock its turns take. A question that is
 * open stays open and is answered in the new version; it is asked anew only if it is asked in other words there.
 */
@Service
public class ChatMigration {

    private final Conversations conversations;
    private final Turns turns;
    private final StepHandlers handlers;
    private final ProcessMigration migration;
    private final ProcessGateway gateway;

    ChatMigration(
            Conversations conversations,
            Turns turns,
            StepHandlers handlers,
            ProcessMigration migration,
            ProcessGateway gateway) {
        this.conversations = conversations;
        this.turns = turns;
        this.handlers = handlers;
        this.migration = migration;
        this.gateway = gateway;
    }

    /** How many conversations of a version are running. */
    public int running(TenantId tenant, String processDefinitionId) {
        return conversations.running(tenant, processDefinitionId);
    }

    /** The next running conversation of a version in the order of ids. */
    public Optional<UUID> next(TenantId tenant, String processDefinitionId, @Nullable UUID after) {
        return conversations.nextRunning(tenant, processDefinitionId, after).map(ConversationId::value);
    }

    /**
     * Moves one conversation in the caller's transaction, which must end soon: the visitor's next turn waits for it.
     *
     * @return false if there is nothing to move any more: it has ended, or is in another version
     * @throws io.smartconvo.engine.MigrationRefusedException if it cannot go on there; roll back, and it goes on here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(UUID id, MigrationRoute route) {
        Optional<Conversation> found = conversations
                .lock(route.tenant(), new ConversationId(id))
                .filter(held -> !held.ended())
                .filter(held -> held.processDefinitionId().equals(route.source()));
        found.ifPresent(conversation -> move(turns.open(conversation), route));
        return found.isPresent();
    }

    private void move(Turn turn, MigrationRoute route) {
        Conversation conversation = turn.conversation();
        String process = Objects.requireNonNull(conversation.processInstanceId());
        migration.move(route, process, turn);
        conversation.pinTo(route.target());
        for (OpenQuestion question : List.copyOf(turn.memory().open())) {
            StepRef step = question.step();
            // A called flow stays in the version it was called in.
            if (step.processInstanceId().equals(process)) {
                follow(turn, question, new StepRef(route.target(), process, target(route, step)));
            }
        }
    }

    private static String target(MigrationRoute route, StepRef step) {
        return Objects.requireNonNull(route.steps().get(step.stepId()), "the engine moves only what is on the route");
    }

    private void follow(Turn turn, OpenQuestion question, StepRef now) {
        if (turn.asked(question.step()).asksLike(turn.asked(now))) {
            turn.memory().follow(question, now);
        } else {
            askAnew(turn, question.step(), now);
        }
    }

    private void askAnew(Turn turn, StepRef before, StepRef now) {
        turn.memory().close(before);
        if (!before.stepId().equals(now.stepId())) {
            turn.memory().closed().add(before.stepId());
        }
        Asked step = turn.asked(now);
        if (!handlers.waiting(step.step()).open(turn, step)) {
            gateway.resume(turn.conversation().tenant(), now, turn);
        }
    }
}
