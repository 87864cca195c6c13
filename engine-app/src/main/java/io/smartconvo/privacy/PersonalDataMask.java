package io.smartconvo.privacy;

import io.smartconvo.privacy.mask.CardFinder;
import io.smartconvo.privacy.mask.EmailFinder;
import io.smartconvo.privacy.mask.Finder;
import io.smartconvo.privacy.mask.FoldedText;
import io.smartconvo.privacy.mask.IbanFinder;
import io.smartconvo.privacy.mask.PhoneFinder;
import io.smartconvo.privacy.mask.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces e-mail addresses, phone numbers, IBANs and card numbers in free text by placeholders. Checksummed kinds are
 * found reliably, the others by their form; names and addresses of places are not found at all.
 */
public final class PersonalDataMask {

    private record Found(Span span, PersonalKind kind) {}

    private static final Finder IBAN = new IbanFinder();
    private static final Finder CARD = new CardFinder();
    private static final Finder EMAIL = new EmailFinder();

    private PersonalDataMask() {}

    /** The text with everything personal replaced, except kinds the context allows. Takes time linear in the text. */
    public static String mask(String text, MaskContext context) {
        FoldedText folded = FoldedText.of(text);
        List<Found> found = new ArrayList<>();
        String rest = folded.text();
        rest = blank(rest, PersonalKind.EMAIL, EMAIL, found);
        rest = blank(rest, PersonalKind.IBAN, IBAN, found);
        rest = blank(rest, PersonalKind.CARD, CARD, found);
        blank(rest, PersonalKind.PHONE, new PhoneFinder(context.regions()), found);
        found.removeIf(each -> context.allowed().contains(each.kind));
        return found.isEmpty() ? text : replace(text, folded, found);
    }

    /** What one finder has claimed is out of the next one's sight: an IBAN holds no phone number. */
    private static String blank(String text, PersonalKind kind, Finder finder, List<Found> found) {
        List<Span> spans = finder.find(text);
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text);
        for (Span span : spans) {
            found.add(new Found(span, kind));
            for (int i = span.start(); i < span.end(); i++) {
                rest.setCharAt(i, '\u0001');
            }
        }
        return rest.toString();
    }

    private static String replace(String text, FoldedText folded, List<Found> found) {
        found.sort(Comparator.comparingInt(each -> each.span.start()));
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (Found each : found) {
            Span span = folded.original(each.span);
            if (span.start() >= done) {
                masked.append(text, done, span.start()).append(each.kind.placeholder());
                done = span.end();
            }
        }
        return masked.append(text, done, text.length()).toString();
    }
}
