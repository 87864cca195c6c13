package io.smartconvo.ai;

import io.smartconvo.email.SendEmail;
import io.smartconvo.http.HttpCall;
import io.smartconvo.openai.AiReply;
import io.smartconvo.rehearsal.Mail;
import io.smartconvo.rehearsal.ModelTurn;
import io.smartconvo.sdk.StepResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells what outside steps did in the words of a golden conversation. */
public final class OutsideStory {

    private OutsideStory() {}

    /** @param stopped whether the visitor stopped the reply */
    public static Optional<ModelTurn> model(Record input, StepResult result, boolean stopped) {
        if (!(input instanceof AiReply step)) {
            return Optional.empty();
        }
        if (!(result instanceof StepResult.Completed completed)) {
            return Optional.of(new ModelTurn.Refuses());
        }
        Map<String, Object> reads = new HashMap<>(completed.answers());
        Object kept = step.answer() == null ? null : reads.remove(step.answer());
        String text = step.show() ? completed.say() : kept == null ? "" : kept.toString();
        return Optional.of(stopped ? new ModelTurn.Begins(text) : new ModelTurn.Says(text, reads));
    }

    /** The mail that was handed over, or would have been. */
    public static Optional<Mail> mail(Record input, StepResult result) {
        return input instanceof SendEmail mail && result instanceof StepResult.Completed
                ? Optional.of(new Mail(mail.to().strip(), mail.subject().strip().replaceAll("\\s+", " ")))
                : Optional.empty();
    }

    public static boolean asksModel(Record input) {
        return input instanceof AiReply;
    }

    public static boolean sendsMail(Record input) {
        return input instanceof SendEmail;
    }

    public static boolean callsService(Record input) {
        return input instanceof HttpCall;
    }
}
