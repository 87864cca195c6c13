package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The numbers that states give to persons, as far as a checksum or a word tells them from other numbers. */
public final class NationalIds implements Finder {

    private static final int FEWEST_DIGITS = 6;

    private final List<Finder> countries = List.of(
            new ItalianFiscalCode(),
            new FrenchNir(),
            new EmiratesIdentityNumber(),
            new SwissAhv(),
            new FinnishPersonalCode(),
            new SwedishPersonalNumber(),
            new SpanishDni(),
            new BritishNino(),
            new BelgianNationalNumber(),
            new BrazilianCpf(),
            new TurkishIdentityNumber(),
            new NorwegianBirthNumber(),
            new GermanTaxId(),
            new PolishPesel(),
            new SaudiIdentityNumber(),
            new DutchBsn(),
            new PortugueseNif(),
            new AmericanSsn(),
            new NamedAmericanSsn());

    @Override
    public List<Span> find(String text) {
        if (!Digits.atLeast(text, FEWEST_DIGITS)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        for (Finder country : countries) {
            for (Span span : country.find(text)) {
                if (found.stream().noneMatch(span::overlaps)) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }
}
