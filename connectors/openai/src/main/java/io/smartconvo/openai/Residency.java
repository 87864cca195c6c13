package io.smartconvo.openai;

import com.openai.core.DataResidency;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** OpenAI's addresses by the region that processes what they get. */
public final class Residency {

    private static final URI GLOBAL = URI.create("https://api.openai.com/v1");

    private Residency() {}

    /** Where a region's requests go, if OpenAI has an address there. */
    public static Optional<URI> address(String region) {
        return Stream.of(DataResidency.values())
                .filter(residency -> region.equals(code(residency)))
                .map(Residency::address)
                .findFirst();
    }

    /** The region of one of these addresses. */
    static Optional<DataResidency> of(URI address) {
        return Stream.of(DataResidency.values())
                .filter(residency -> address.equals(address(residency)))
                .findFirst();
    }

    private static URI address(DataResidency residency) {
        return residency == DataResidency.GLOBAL
                ? GLOBAL
                : URI.create("https://" + code(residency) + ".api.openai.com/v1");
    }

    private static String code(DataResidency residency) {
        return residency.name().toLowerCase(Locale.ROOT);
    }
}
