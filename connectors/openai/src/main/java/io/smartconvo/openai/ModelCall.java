package io.smartconvo.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes one request at a time and breaks it off when the visitor says stop. */
final class ModelCall {

    private final OpenAIClient client;
    private final ModelSettings settings;
    private final StepContext context;
    private final ScheduledExecutorService pulse;
    private final Duration limit;
    private final Disclosure disclosure;
    private final long started = System.nanoTime();
    private long tokensIn;
    private long tokensOut;

    ModelCall(
            OpenAIClient client,
            ModelSettings settings,
            StepContext context,
            ScheduledExecutorService pulse,
            Duration limit,
            Disclosure disclosure) {
        this.client = client;
        this.settings = settings;
        this.context = context;
        this.pulse = pulse;
        this.limit = limit;
        this.disclosure = disclosure;
    }

    /** Streams a reply; the feed also gets it piece by piece. */
    ModelOutcome reply(ChatCompletionCreateParams params, DeltaFeed feed) throws StepException {
        var options = options();
        var spent = new Spent();
        return recorded(spent, feed, () -> stream(params, options, feed, spent));
    }

    /** Gets a whole document. */
    ModelOutcome document(ChatCompletionCreateParams params) throws StepException {
        var options = options();
        var spent = new Spent();
        return recorded(spent, new DeltaFeed(text -> {}), () -> {
            var completion = client.chat().completions().create(params, options);
            completion.usage().ifPresent(spent::add);
            var choices = completion.choices();
            if (choices.isEmpty()) {
                return ModelOutcome.broken();
            }
            var choice = choices.get(0);
            var refused =
                    choice.message().refusal().filter(text -> !text.isEmpty()).isPresent();
            return ModelOutcome.finished(
                    choice.message().content().orElse(""), choice.finishReason().asString(), refused);
        });
    }

    /** What all requests so far took. */
    ModelUse use(String model, Prompt prompt) {
        return new ModelUse(model, prompt.text(), tokensIn, tokensOut);
    }

    private ModelOutcome stream(
            ChatCompletionCreateParams params, RequestOptions options, DeltaFeed feed, Spent spent) {
        var finish = "";
        var refused = false;
        try (var response = client.chat().completions().createStreaming(params, options)) {
            for (var chunks = response.stream().iterator(); chunks.hasNext(); ) {
                var chunk = chunks.next();
                chunk.usage().ifPresent(spent::add);
                for (var choice : chunk.choices()) {
                    choice.delta().content().ifPresent(feed::add);
                    refused |= choice.delta()
                            .refusal()
                            .filter(text -> !text.isEmpty())
                            .isPresent();
                    finish = choice.finishReason()
                            .map(ChatCompletionChunk.Choice.FinishReason::asString)
                            .orElse(finish);
                }
            }
        }
        feed.flush();
        return finish.isEmpty() ? ModelOutcome.broken() : ModelOutcome.finished(feed.said(), finish, refused);
    }

    /** Leaves a record before anything leaves; whatever is thrown closes it as failed. */
    private ModelOutcome recorded(Spent spent, DeltaFeed feed, Supplier<ModelOutcome> call) throws StepException {
        try (var passage = context.disclose(disclosure)) {
            var outcome = watched(feed, call);
            passage.ended(outcome(outcome), spent.in(), spent.out());
            tokensIn += spent.in();
            tokensOut += spent.out();
            return outcome;
        }
    }

    private static Passage.Outcome outcome(ModelOutcome outcome) {
        return switch (outcome.kind()) {
            case SAID -> Passage.Outcome.ANSWERED;
            case STOPPED -> Passage.Outcome.STOPPED;
            case REFUSED -> Passage.Outcome.REFUSED;
            case BROKEN -> Passage.Outcome.FAILED;
        };
    }

    private ModelOutcome watched(DeltaFeed feed, Supplier<ModelOutcome> call) {
        try (var running = RunningCall.ofThisThread(settings.baseUrl())) {
            var watch = pulse.scheduleWithFixedDelay(
                    () -> look(running, feed), 0, DeltaFeed.MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            try {
                var outcome = call.get();
                return running.brokenOff() ? ModelOutcome.stopped(feed.said()) : outcome;
            } catch (RuntimeException e) {
                if (running.brokenOff()) {
                    return ModelOutcome.stopped(feed.said());
                }
                throw e;
            } finally {
                watch.cancel(false);
                feed.close();
            }
        }
    }

    private void look(RunningCall running, DeltaFeed feed) {
        try {
            if (context.cancelled()) {
                running.breakOff();
            } else {
                feed.flush();
            }
        } catch (RuntimeException e) {
            // One failed look must not end the watch; a lasting failure meets the caller's own thread too.
        }
    }

    private RequestOptions options() throws RetryableStepException {
        var left = limit.minusNanos(System.nanoTime() - started);
        if (left.compareTo(Duration.ofMillis(1)) < 0) {
            throw new RetryableStepException(AiReply.UNAVAILABLE, "no time left for the model");
        }
        var timeout = Timeout.builder()
                .connect(settings.connectTimeout())
                .read(settings.idleTimeout())
                .write(settings.idleTimeout())
                .request(left)
                .build();
        return RequestOptions.builder().timeout(timeout).build();
    }
}
