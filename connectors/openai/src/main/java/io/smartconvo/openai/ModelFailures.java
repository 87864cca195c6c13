package io.smartconvo.openai;

import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Translates what the SDK throws. Its messages may quote the conversation, so only statuses and classes pass. */
final class ModelFailures {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private ModelFailures() {}

    static StepException translate(RuntimeException failure, Clock clock) {
        if (failure instanceof SseException) {
            return retryable("model server broke off its reply with an error", null);
        }
        if (failure instanceof OpenAIServiceException answer) {
            return answered(answer, clock);
        }
        if (failure instanceof OpenAIIoException) {
            return retryable("no connection to the model server, or it broke: " + causeName(failure), null);
        }
        return retryable("model server sent something unreadable: " + causeName(failure), null);
    }

    /** The provider's filter refuses some prompts with an error instead of a reply. */
    static boolean isRefusal(RuntimeException failure) {
        return failure instanceof OpenAIServiceException answer
                && answer.code()
                        .filter(code -> code.equals("content_filter") || code.equals("content_policy_violation"))
                        .isPresent();
    }

    /** Whether the server itself is unwell; a tenant's wrong key, used-up quota or short time limit is not that. */
    static boolean isOutage(RuntimeException failure) {
        if (failure instanceof OpenAIServiceException answer) {
            return answer.statusCode() >= 500;
        }
        var cause = failure.getCause();
        return failure instanceof OpenAIIoException
                && (!(cause instanceof InterruptedIOException) || cause instanceof SocketTimeoutException);
    }

    private static StepException answered(OpenAIServiceException answer, Clock clock) {
        var status = answer.statusCode();
        var message = "model server answered " + status;
        var quotaUsedUp = answer.code().filter("insufficient_quota"::equals).isPresent();
        if (status >= 500 || status == 408 || status == 409 || (status == 429 && !quotaUsedUp)) {
            return retryable(message, retryAfter(answer, clock));
        }
        return new StepException(AiReply.UNAVAILABLE, message + (quotaUsedUp ? ", quota used up" : ""));
    }

    private static @Nullable Duration retryAfter(OpenAIServiceException answer, Clock clock) {
        var values = answer.headers().values("retry-after");
        if (values.isEmpty()) {
            return null;
        }
        try {
            var value = values.get(0).strip();
            var wait = value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0 ? null : wait;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static RetryableStepException retryable(String message, @Nullable Duration retryAfter) {
        return new RetryableStepException(AiReply.UNAVAILABLE, message, retryAfter);
    }

    private static String causeName(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }
}
