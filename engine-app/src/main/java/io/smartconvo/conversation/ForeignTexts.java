package io.smartconvo.conversation;

import io.smartconvo.privacy.Disguise;
import io.smartconvo.privacy.PersonalKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Masks a text that comes from outside under a name, which says more about bare digits than they do themselves. */
final class ForeignTexts {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PHONE =
            Pattern.compile("(?i).*(?:phone|tel|mobil|handy|cell|fax|whatsapp|contact|numero_?di).*");

    private final Disguise disguise;
    private final Set<PersonalKind> left;

    /** @param seesValues whether the step works with personal values: then a link it brings is meant for the visitor */
    ForeignTexts(Disguise disguise, boolean seesValues) {
        this.disguise = disguise;
        this.left = seesValues ? EnumSet.of(PersonalKind.URL, PersonalKind.IP) : EnumSet.noneOf(PersonalKind.class);
    }

    AnswerTexts answers() {
        return new AnswerTexts(this::mask);
    }

    /** A name such as {@code orderNumber} stands before the digits as it would in a sentence. */
    private String mask(String name, String text) {
        Set<PersonalKind> allowed = EnumSet.noneOf(PersonalKind.class);
        allowed.addAll(left);
        if (DIGITS.matcher(text).matches() && !PHONE.matcher(name).matches()) {
            allowed.add(PersonalKind.PHONE);
        }
        String before = name + ": ";
        String masked = disguise.allowing(allowed).mask(before + text);
        return masked.startsWith(before) ? masked.substring(before.length()) : disguise.mask(text);
    }
}
