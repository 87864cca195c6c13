package io.smartconvo.capture;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An e-mail address, alone or as the only one in a sentence. */
final class EmailAnswers implements AnswerParser {

    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern AROUND = Pattern.compile("^[<(\\[\"',;:]+|[>)\\]\"',;:.!?]+$");
    private static final int LONGEST = 254;

    @Override
    public AnswerResult parse(String text, AnswerConstraints constraints, Situation situation) {
        List<String> candidates = Stream.of(PlainText.read(text).split("[\\s]+"))
                .filter(word -> word.indexOf('@') >= 0)
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .distinct()
                .toList();
        if (candidates.size() != 1) {
            return situation.reject(Misfit.NOT_AN_EMAIL);
        }
        String typed = candidates.get(0);
        return normalized(typed)
                .<AnswerResult>map(address -> new AnswerResult.Accepted(address, typed))
                .orElseGet(() -> situation.reject(Misfit.NOT_AN_EMAIL));
    }

    private static Optional<String> normalized(String typed) {
        int sign = typed.lastIndexOf('@');
        String local = typed.substring(0, sign);
        boolean dots = local.startsWith(".") || local.endsWith(".") || local.contains("..");
        if (dots || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(typed.substring(sign + 1))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    private static Optional<String> domain(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String ascii;
        try {
            ascii = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String[] labels = ascii.split("\\.", -1);
        String top = labels[labels.length - 1];
        boolean named = labels.length > 1 && top.length() > 1 && !Character.isDigit(top.charAt(0));
        boolean wellFormed =
                Stream.of(labels).allMatch(label -> LABEL.matcher(label).matches());
        return named && wellFormed ? Optional.of(ascii) : Optional.empty();
    }
}
