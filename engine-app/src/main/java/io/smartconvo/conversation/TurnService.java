package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.engine.StepRef;
import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Choose;
import io.smartconvo.sdk.step.Consent;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.ServerFrame;
import io.smartconvo.widget.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a visitor's frame: one transaction that locks the conversation, drops a frame seen before, keeps what was said,
 * moves the process to its next wait and keeps what the flow answered.
 */
@Service
class TurnService {

    private static final Logger log = LoggerFactory.getLogger(TurnService.class);
    private static final String INVALID_ANSWER = "invalidAnswer";

    private final TransactionTemplate transaction;
    private final Conversations conversations;
    private final Turns turns;
    private final StepHandlers handlers;
    private final ProcessGateway gateway;
    private final BannerConsent banner;
    private final ChildProtection children;
    private final Corrections corrections;
    private final Phrases phrases;

    TurnService(
            PlatformTransactionManager transactions,
            Conversations conversations,
            Turns turns,
            StepHandlers handlers,
            ProcessGateway gateway,
            BannerConsent banner,
            ChildProtection children,
            Corrections corrections,
            Phrases phrases) {
        this.transaction = new TransactionTemplate(transactions);
        this.conversations = conversations;
        this.turns = turns;
        this.handlers = handlers;
        this.gateway = gateway;
        this.banner = banner;
        this.children = children;
        this.corrections = corrections;
        this.phrases = phrases;
    }

    /** The frame's outcome for whoever sent it; what happened reaches every reader of the conversation by itself. */
    ServerFrame take(TenantId tenant, ConversationId id, ClientFrame.Idempotent frame) {
        try {
            return Attempts.of(() -> inTurn(tenant, id, frame, turn -> act(turn, frame)));
        } catch (Refusal refusal) {
            return new ServerFrame.Refused(refusal.code(), refusal.detail(), frame.id());
        } catch (RuntimeException broken) {
            // Its message may quote what the visitor typed; its class does not.
            log.error(
                    "A turn of conversation {} broke with {}",
                    id,
                    broken.getClass().getName(),
                    Traces.of(broken));
            return apologise(tenant, id, frame);
        }
    }

    /** The flow could not take the frame: what was said is kept, and the flow stays where it was. */
    private ServerFrame apologise(TenantId tenant, ConversationId id, ClientFrame.Idempotent frame) {
        try {
            return inTurn(tenant, id, frame, turn -> {
                if (frame instanceof ClientFrame.Message message) {
                    turn.say(kept(turn, message));
                }
                turn.say(Event.Say.of(phrases.turnFailed(turn.locale())));
            });
        } catch (RuntimeException broken) {
            return new ServerFrame.Refused(ErrorCode.INTERNAL, "The frame could not be taken", frame.id());
        }
    }

    private Event.Visitor kept(Turn turn, ClientFrame.Message message) {
        boolean personal = addressed(turn, message)
                .map(question -> turn.step(question.step()).input())
                .filter(input -> input instanceof AgeGate || input instanceof Ask ask && ask.purpose() != null)
                .isPresent();
        return personal ? VisitorText.withheld(message, null) : VisitorText.said(turn, message, null);
    }

    private interface Work {
        void on(Turn turn);
    }

    private ServerFrame inTurn(TenantId tenant, ConversationId id, ClientFrame.Idempotent frame, Work work) {
        Conversation taken = transaction.execute(status -> {
            Conversations.Claim claim = conversations
                    .claim(tenant, id, frame.id().value())
                    .orElseThrow(() -> new Refusal(ErrorCode.ENDED, "The conversation is gone"));
            if (claim.fresh()) {
                if (claim.conversation().ended() && !outlives(frame)) {
                    throw new Refusal(ErrorCode.ENDED, "The conversation has ended");
                }
                Turn turn = turns.open(claim.conversation());
                turn.by(frame);
                work.on(turn);
            }
            return claim.conversation();
        });
        if (taken == null) {
            throw new IllegalStateException("A transaction gave no conversation");
        }
        return new ServerFrame.Ack(frame.id(), taken.seq());
    }

    /** A person's rights do not end with the chat. */
    private static boolean outlives(ClientFrame.Idempotent frame) {
        return frame instanceof ClientFrame.Correct
                || frame instanceof ClientFrame.Consent consent && consent.step() == null;
    }

    private void act(Turn turn, ClientFrame.Idempotent frame) {
        if (frame instanceof ClientFrame.End) {
            end(turn);
        } else if (frame instanceof ClientFrame.Consent consent && consent.step() == null) {
            banner.decide(turn, consent);
            answerCards(turn, consent);
        } else if (frame instanceof ClientFrame.Correct correct) {
            corrections.correct(turn, correct);
        } else {
            answer(turn, frame);
        }
    }

    /** Consent cards that ask what has just been decided elsewhere have nothing left to ask. */
    private void answerCards(Turn turn, ClientFrame.Consent decided) {
        for (OpenQuestion question : List.copyOf(turn.memory().open())) {
            boolean answered = turn.step(question.step()).input() instanceof Consent card
                    && decided.purposes().containsKey(card.purpose());
            if (answered && turn.memory().open().contains(question)) {
                gateway.resume(turn.conversation().tenant(), question.step(), turn);
            }
        }
    }

    private void answer(Turn turn, ClientFrame.Idempotent frame) {
        Optional<OpenQuestion> question = addressed(turn, frame);
        boolean gate = question.filter(open -> isAbout(turn, open, Set.of(AgeGate.class)))
                .isPresent();
        if (!gate && children.isTold(turn, frame)) {
            protect(turn, frame);
        } else if (question.isPresent()) {
            answer(turn, question.get(), frame);
        } else if (frame instanceof ClientFrame.Message message && message.step() == null) {
            turn.say(VisitorText.said(turn, message, null));
        } else {
            throw new Refusal(ErrorCode.STALE, "That question is no longer open");
        }
    }

    /** What a child typed is dropped, not answered; the flow stays where it is. */
    private void protect(Turn turn, ClientFrame.Idempotent frame) {
        children.told(turn);
        turn.say(VisitorText.withheld(frame.id()));
        turn.say(Event.Say.of(phrases.captureStopped(turn.locale())));
    }

    private void answer(Turn turn, OpenQuestion question, ClientFrame.Idempotent frame) {
        Asked step = turn.asked(question.step());
        turn.at(question.step());
        WaitingStep handler = handlers.waiting(step.step());
        Reply reply = handler.reply(turn, step, frame);
        if (reply instanceof Reply.Taken taken) {
            turn.say(taken.said());
            go(turn, question.step());
        } else if (reply instanceof Reply.Missed missed) {
            turn.say(missed.said());
            askAgain(turn, question.missed(), handler, step, missed.again());
        } else {
            throw new Refusal(ErrorCode.STALE, "That question takes another kind of answer");
        }
    }

    /** After too many misses the flow's own error path; a flow without one keeps asking rather than lose the visitor. */
    private void askAgain(Turn turn, OpenQuestion question, WaitingStep handler, Asked step, Event again) {
        if (question.misses() >= handler.attempts(step) && step.catches(INVALID_ANSWER)) {
            turn.answering(question.step());
            gateway.raise(turn.conversation().tenant(), question.step(), INVALID_ANSWER, turn);
        } else {
            turn.memory().opened(question);
            turn.say(again);
        }
    }

    private void go(Turn turn, StepRef step) {
        turn.answering(step);
        if (!gateway.resume(turn.conversation().tenant(), step, turn)) {
            throw new Refusal(ErrorCode.STALE, "That question is no longer open");
        }
    }

    private void end(Turn turn) {
        turn.end(Event.EndReason.VISITOR);
        Conversation conversation = turn.conversation();
        String process = conversation.processInstanceId();
        if (process != null) {
            gateway.cancel(new ProcessRef(conversation.tenant(), process), "visitor", turn);
        }
    }

    private Optional<OpenQuestion> addressed(Turn turn, ClientFrame frame) {
        StepId step = stepOf(frame);
        if (step != null) {
            return turn.memory().question(step.value());
        }
        return newest(turn, Set.of(Ask.class, AgeGate.class)).or(() -> newest(turn, Set.of(Choose.class)));
    }

    private static Optional<OpenQuestion> newest(Turn turn, Set<Class<? extends Record>> kinds) {
        List<OpenQuestion> open = turn.memory().open();
        return open.stream().filter(question -> isAbout(turn, question, kinds)).reduce((older, newer) -> newer);
    }

    private static boolean isAbout(Turn turn, OpenQuestion question, Set<Class<? extends Record>> kinds) {
        return kinds.contains(turn.step(question.step()).input().getClass());
    }

    private static @Nullable StepId stepOf(ClientFrame frame) {
        if (frame instanceof ClientFrame.Message message) {
            return message.step();
        }
        if (frame instanceof ClientFrame.Choose choose) {
            return choose.step();
        }
        if (frame instanceof ClientFrame.Form form) {
            return form.step();
        }
        return frame instanceof ClientFrame.Consent consent ? consent.step() : null;
    }
}
