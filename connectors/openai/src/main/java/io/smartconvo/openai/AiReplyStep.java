package io.smartconvo.openai;

import io.smartconvo.openai.ModelOutcome.Kind;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * Asks a model and passes its reply on word by word.
 *
 * <p>Nothing is kept here and the provider is told to keep nothing. One attempt never outlasts the step's time limit;
 * retrying is the caller's business, and an attempt that follows a broken one starts the reply over.
 */
public final class AiReplyStep implements OutsideStep<AiReply>, AutoCloseable {

    private final Function<String, ModelSettings> settings;
    private final Clock clock;
    private final ModelTransport transport = new ModelTransport();
    private final Map<URI, Breaker> breakers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ai-reply-pulse");
        thread.setDaemon(true);
        return thread;
    });

    /** @param settings by tenant, asked for each attempt */
    public AiReplyStep(Function<String, ModelSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Class<AiReply> input() {
        return AiReply.class;
    }

    /** A reply nobody keeps has changed nothing. */
    @Override
    public boolean hasEffects() {
        return false;
    }

    @Override
    public StepResult run(AiReply input, StepContext context) throws StepException {
        var wanted = WantedAnswer.parse(input.extract());
        if (!wantsReply(input) && wanted.isEmpty()) {
            throw new StepException(AiReply.UNAVAILABLE, "the step neither shows nor keeps nor reads anything");
        }
        var tenantSettings = settings.apply(context.tenant());
        var breaker = breakers.computeIfAbsent(tenantSettings.baseUrl(), url -> new Breaker(clock));
        breaker.enter();
        try {
            var result = converse(input, context, tenantSettings, wanted);
            breaker.succeeded();
            return result;
        } catch (StepException e) {
            breaker.abstained();
            throw e;
        } catch (RuntimeException e) {
            return failed(e, breaker);
        }
    }

    private StepResult failed(RuntimeException failure, Breaker breaker) throws StepException {
        if (ModelFailures.isOutage(failure)) {
            breaker.failed();
        } else {
            breaker.abstained();
        }
        if (ModelFailures.isRefusal(failure)) {
            return StepResult.diverted(AiReply.REFUSED);
        }
        throw ModelFailures.translate(failure, clock);
    }

    private StepResult converse(AiReply input, StepContext context, ModelSettings model, List<WantedAnswer> wanted)
            throws StepException {
        var prompt = Prompt.of(input, context.transcript(), model.promptTokens());
        var call = new ModelCall(
                transport.client(model), model, context, pulse, limit(input, context), disclosure(model, prompt));
        var result = converse(input, context, model, wanted, prompt, call);
        context.used(call.use(ChatParams.model(input, model), prompt));
        return result;
    }

    private static StepResult converse(
            AiReply input,
            StepContext context,
            ModelSettings model,
            List<WantedAnswer> wanted,
            Prompt prompt,
            ModelCall call)
            throws StepException {
        var answers = new LinkedHashMap<String, Object>();
        var reply = "";
        if (wantsReply(input)) {
            var feed = new DeltaFeed(input.show() ? context::delta : text -> {});
            var outcome = usable(call.reply(ChatParams.reply(input, model, prompt, context), feed));
            if (outcome.kind() != Kind.SAID) {
                return end(outcome, input, answers);
            }
            reply = outcome.text();
            context.replied();
        }
        if (!wanted.isEmpty()) {
            var outcome = usable(call.document(ChatParams.answers(input, model, prompt, context, reply, wanted)));
            if (outcome.kind() == Kind.REFUSED) {
                return StepResult.diverted(AiReply.REFUSED);
            }
            if (outcome.kind() == Kind.SAID) {
                answers.putAll(ReadAnswers.from(outcome.text(), wanted));
            }
        }
        return end(new ModelOutcome(Kind.SAID, reply), input, answers);
    }

    private static Disclosure disclosure(ModelSettings model, Prompt prompt) {
        return new Disclosure(
                Disclosure.Kind.AI,
                model.host(),
                model.port(),
                prompt.holdsFreeText(),
                prompt.masked(),
                AiReply.UNAVAILABLE);
    }

    private static StepResult end(ModelOutcome outcome, AiReply input, Map<String, Object> answers) {
        if (outcome.kind() == Kind.REFUSED) {
            return StepResult.diverted(AiReply.REFUSED);
        }
        if (input.answer() != null && !input.answer().isBlank()) {
            answers.put(input.answer(), outcome.text());
        }
        return new StepResult.Completed(input.show() ? outcome.text() : "", Map.copyOf(answers));
    }

    private static ModelOutcome usable(ModelOutcome outcome) throws RetryableStepException {
        if (outcome.kind() == Kind.BROKEN) {
            throw new RetryableStepException(AiReply.UNAVAILABLE, "model server ended its reply too early");
        }
        return outcome;
    }

    private static boolean wantsReply(AiReply input) {
        return input.show() || (input.answer() != null && !input.answer().isBlank());
    }

    private static Duration limit(AiReply input, StepContext context) {
        var left = context.timeLeft();
        return input.timeout().compareTo(left) < 0 ? input.timeout() : left;
    }

    @Override
    public void close() {
        pulse.shutdownNow();
        transport.close();
    }
}
