package io.smartconvo.privacy;

import io.smartconvo.privacy.mask.BicFinder;
import io.smartconvo.privacy.mask.CardFinder;
import io.smartconvo.privacy.mask.EmailFinder;
import io.smartconvo.privacy.mask.Finder;
import io.smartconvo.privacy.mask.FoldedText;
import io.smartconvo.privacy.mask.IbanFinder;
import io.smartconvo.privacy.mask.IpFinder;
import io.smartconvo.privacy.mask.NationalIds;
import io.smartconvo.privacy.mask.PhoneFinder;
import io.smartconvo.privacy.mask.Span;
import io.smartconvo.privacy.mask.Suspicion;
import io.smartconvo.privacy.mask.UrlFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds personal data in free text: what has a checksum reliably, the rest by its form. Names and addresses of places
 * are not found at all. Takes time linear in the text, whoever wrote it.
 */
public final class PersonalDataMask {

    /** In this order: what one has claimed is out of the next one's sight, so an IBAN holds no phone number. */
    private static final Map<PersonalKind, Finder> FINDERS = new LinkedHashMap<>();

    static {
        FINDERS.put(PersonalKind.URL, new UrlFinder());
        FINDERS.put(PersonalKind.EMAIL, new EmailFinder());
        FINDERS.put(PersonalKind.IBAN, new IbanFinder());
        FINDERS.put(PersonalKind.BIC, new BicFinder());
        FINDERS.put(PersonalKind.CARD, new CardFinder());
        FINDERS.put(PersonalKind.ID, new NationalIds());
        FINDERS.put(PersonalKind.IP, new IpFinder());
    }

    private PersonalDataMask() {}

    /** Everything found, in the order of the text, not overlapping; kinds the context allows are left out. */
    public static List<PersonalMatch> find(String text, MaskContext context) {
        if (!Suspicion.on(text)) {
            return List.of();
        }
        FoldedText folded = FoldedText.of(text);
        List<PersonalMatch> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(folded.text());
        FINDERS.forEach((kind, finder) -> claim(kind, finder, rest, folded, context, found));
        claim(PersonalKind.PHONE, new PhoneFinder(context.regions()), rest, folded, context, found);
        found.removeIf(each -> context.allowed().contains(each.kind()));
        found.sort(Comparator.comparingInt(PersonalMatch::start));
        return withoutOverlaps(found);
    }

    private static void claim(
            PersonalKind kind,
            Finder finder,
            StringBuilder rest,
            FoldedText folded,
            MaskContext context,
            List<PersonalMatch> found) {
        for (Span span : finder.find(rest.toString())) {
            String value = rest.substring(span.start(), span.end());
            Span original = folded.original(span);
            found.add(new PersonalMatch(
                    kind, original.start(), original.end(), Canonical.of(kind, value, context.regions())));
            for (int i = span.start(); i < span.end(); i++) {
                rest.setCharAt(i, '\u0001');
            }
        }
    }

    /** One character of the original can be several folded ones, and those can belong to two neighbours. */
    private static List<PersonalMatch> withoutOverlaps(List<PersonalMatch> sorted) {
        List<PersonalMatch> apart = new ArrayList<>(sorted.size());
        int done = 0;
        for (PersonalMatch each : sorted) {
            if (each.start() >= done) {
                apart.add(each);
                done = each.end();
            }
        }
        return apart;
    }
}
