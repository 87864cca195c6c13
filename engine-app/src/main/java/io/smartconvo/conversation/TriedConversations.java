package io.smartconvo.conversation;

import io.smartconvo.engine.DueTimers;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.engine.ProcessWatch;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.Retention;
import io.smartconvo.privacy.catalogue.SubjectErasure;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations in a sandbox: time can be skipped in them, and they are thrown away. */
@Service
public class TriedConversations {

    private final TransactionTemplate transaction;
    private final Sandboxes sandboxes;
    private final Conversations conversations;
    private final Turns turns;
    private final ProcessGateway gateway;
    private final DueTimers timers;
    private final ProcessWatch watch;
    private final SilenceSweeper silence;
    private final ObjectProvider<SubjectErasure> erasure;

    TriedConversations(
            PlatformTransactionManager transactions,
            Sandboxes sandboxes,
            Conversations conversations,
            Turns turns,
            ProcessGateway gateway,
            DueTimers timers,
            ProcessWatch watch,
            SilenceSweeper silence,
            ObjectProvider<SubjectErasure> erasure) {
        this.transaction = new TransactionTemplate(transactions);
        this.sandboxes = sandboxes;
        this.conversations = conversations;
        this.turns = turns;
        this.gateway = gateway;
        this.timers = timers;
        this.watch = watch;
        this.silence = silence;
        this.erasure = erasure;
    }

    /**
     * What goes on by itself if the visitor does nothing.
     *
     * @param element the timer's event, or the question that gives up
     */
    public record Due(String element, Instant at) {}

    /**
     * Where a conversation stands.
     *
     * @param tokens the elements it waits at
     * @param answers with placeholders where the visitor's own data would stand
     */
    public record Standing(
            ConversationId id,
            Locale locale,
            boolean ended,
            List<String> tokens,
            List<ProcessWatch.Visit> path,
            Map<String, Object> answers,
            List<Due> due) {}

    /** The conversation begun last on a sandbox's site. */
    public Optional<Standing> newest(TenantId sandbox, UUID site) {
        return begunLast(sandbox, site).map(this::standing);
    }

    private Optional<Conversation> begunLast(TenantId sandbox, UUID site) {
        return conversations.ofSite(sandboxOnly(sandbox), site).stream()
                .findFirst()
                .flatMap(key -> conversations.look(key.tenant(), key.id()));
    }

    private Standing standing(Conversation conversation) {
        Optional<ProcessRef> process = process(conversation);
        return new Standing(
                conversation.id(),
                conversation.locale(),
                conversation.ended(),
                process.map(ref -> watch.waiting(ref.tenant(), List.of(ref.processInstanceId()))
                                .getOrDefault(ref.processInstanceId(), List.of()))
                        .orElse(List.of()),
                process.map(watch::path).orElse(List.of()),
                conversation.memory().disguised(conversation.memory().answers(), conversation.disguise()),
                due(conversation));
    }

    /** What is due, soonest first. */
    private List<Due> due(Conversation conversation) {
        return conversation.ended()
                ? List.of()
                : Stream.concat(timers(conversation), silences(conversation))
                        .sorted(Comparator.comparing(Due::at))
                        .toList();
    }

    private Stream<Due> timers(Conversation conversation) {
        return process(conversation).stream()
                .flatMap(process -> timers.of(process).stream())
                .map(timer -> new Due(timer.element(), timer.due()));
    }

    private static Stream<Due> silences(Conversation conversation) {
        return conversation.memory().open().stream()
                .flatMap(question -> Stream.ofNullable(question.silenceAt())
                        .map(at -> new Due(question.step().stepId(), at)));
    }

    /**
     * Lets time pass until this is due.
     *
     * @return false if nothing is due there (any more)
     */
    public boolean skip(TenantId sandbox, UUID site, String element) {
        return begunLast(sandbox, site)
                .filter(conversation -> !conversation.ended())
                .filter(conversation -> skip(conversation, element))
                .isPresent();
    }

    private boolean skip(Conversation conversation, String element) {
        if (silences(conversation).anyMatch(due -> due.element().equals(element))) {
            silence.giveUp(conversation.key(), element);
            return true;
        }
        return process(conversation).stream()
                .anyMatch(process -> timers.of(process).stream()
                        .filter(timer -> timer.element().equals(element))
                        .findFirst()
                        .filter(timer -> timers.fire(process, timer))
                        .isPresent());
    }

    /** Ends what runs on a sandbox's site and removes all that was said there, keys included. */
    public void discard(TenantId sandbox, UUID site) {
        for (Conversations.Key key : conversations.ofSite(sandboxOnly(sandbox), site)) {
            transaction.executeWithoutResult(status -> conversations
                    .lock(sandbox, key.id())
                    .filter(conversation -> !conversation.ended())
                    .ifPresent(this::end));
            transaction.executeWithoutResult(status -> erasure.getObject()
                    .erase(sandbox, List.of(new SubjectId(key.id().value())), EnumSet.allOf(Retention.class)));
        }
    }

    private void end(Conversation conversation) {
        Turn turn = turns.open(conversation);
        turn.end(Event.EndReason.VISITOR);
        process(conversation).ifPresent(process -> gateway.cancel(process, "tried", turn));
    }

    private static Optional<ProcessRef> process(Conversation conversation) {
        return Optional.ofNullable(conversation.processInstanceId())
                .map(id -> new ProcessRef(conversation.tenant(), id));
    }

    private TenantId sandboxOnly(TenantId tenant) {
        return sandboxes
                .find(tenant)
                .map(sandbox -> tenant)
                .orElseThrow(() -> new IllegalArgumentException("not a sandbox"));
    }
}
