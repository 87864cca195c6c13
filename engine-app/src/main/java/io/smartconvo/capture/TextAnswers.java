package io.smartconvo.capture;

/** Free text, bounded by its length. */
final class TextAnswers implements AnswerParser {

    private static final int LONGEST = 4_000;

    @Override
    public AnswerResult parse(String text, AnswerConstraints constraints, Situation situation) {
        String kept = PlainText.kept(text);
        int length = PlainText.length(kept);
        int min = constraints.min() == null ? 1 : Integer.parseInt(constraints.min());
        int max = constraints.max() == null ? LONGEST : Math.min(LONGEST, Integer.parseInt(constraints.max()));
        if (length < min) {
            return situation.reject(Misfit.TOO_SHORT, min);
        }
        if (length > max) {
            return situation.reject(Misfit.TOO_LONG, max);
        }
        return new AnswerResult.Accepted(kept, kept);
    }
}
