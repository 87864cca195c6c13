package io.smartconvo.processor;

import io.smartconvo.platform.Misfit;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register as somebody filled it in; anything may be missing or wrong. What would need no agreement is not
 * a tenant's to say: nothing here is {@code own}, and no host is on this machine.
 *
 * @param hosts by region
 * @param signedOn day of the last signature, together with the document's fingerprint
 * @param known the entry that was in force when the form was opened; none for a new one
 */
record ProcessorForm(
        @Nullable String name,
        Disclosure.@Nullable Kind kind,
        @Nullable Map<String, @Nullable List<@Nullable String>> hosts,
        @Nullable String signedOn,
        @Nullable String agreementSha256,
        @Nullable String usedFor,
        @Nullable ZeroRetention zeroRetention,
        @Nullable UUID known) {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_HOSTS = 50;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** @param today where the latest day has begun already */
    List<Misfit> misfits(LocalDate today) {
        List<Misfit> misfits = new ArrayList<>();
        if (!isLine(name)) {
            misfits.add(new Misfit("name", "A name has 1 to 200 characters."));
        }
        if (kind == null) {
            misfits.add(new Misfit("kind", "What is sent there: AI, HTTP or EMAIL."));
        }
        if (!isLine(usedFor)) {
            misfits.add(new Misfit("usedFor", "One sentence of up to 200 characters."));
        }
        if (places().isEmpty()) {
            misfits.add(
                    new Misfit(
                            "hosts",
                            "1 to 50 hosts such as api.example.org, under regions such as eu. Names only: no address, no *, none of a private network."));
        }
        if (signedOn != null && day().filter(day -> !day.isAfter(today)).isEmpty()) {
            misfits.add(new Misfit("signedOn", "A day that has come, such as 2026-01-31."));
        }
        if ((signedOn == null) != (agreementSha256 == null)) {
            misfits.add(new Misfit(
                    signedOn == null ? "signedOn" : "agreementSha256",
                    "The day of the signature and the document's fingerprint belong together."));
        } else if (agreementSha256 != null && !SHA256.matcher(fingerprint()).matches()) {
            misfits.add(new Misfit("agreementSha256", "The document's SHA-256: 64 hexadecimal digits."));
        }
        return misfits;
    }

    /** Only of what has no misfits. */
    ProcessorDeclaration declaration(String key) {
        return new ProcessorDeclaration(
                key,
                line(name),
                Objects.requireNonNull(kind),
                false,
                places().orElseThrow(),
                day().map(day -> new Agreement(day, fingerprint())).orElse(null),
                line(usedFor),
                Objects.requireNonNullElse(zeroRetention, ZeroRetention.NONE));
    }

    /** Nothing if any of it is wrong. */
    private Optional<Map<Region, Set<String>>> places() {
        Map<String, @Nullable List<@Nullable String>> given = Objects.requireNonNullElse(hosts, Map.of());
        Map<Region, Set<String>> places = new TreeMap<>(java.util.Comparator.comparing(Region::code));
        int count = 0;
        for (Map.Entry<String, @Nullable List<@Nullable String>> entry : given.entrySet()) {
            List<@Nullable String> names = Objects.requireNonNullElse(entry.getValue(), List.of());
            count += names.size();
            Optional<Region> region = region(entry.getKey());
            Set<String> spelled = new TreeSet<>();
            names.forEach(name -> HostName.read(name).ifPresent(spelled::add));
            if (region.isEmpty()
                    || names.isEmpty()
                    || names.stream().anyMatch(name -> HostName.read(name).isEmpty())) {
                return Optional.empty();
            }
            places.put(region.get(), spelled);
        }
        return count == 0 || count > MOST_HOSTS ? Optional.empty() : Optional.of(places);
    }

    /** {@link Region#LOCAL} is permitted to every tenant, because nothing leaves the machine: the settings say what is there. */
    private static Optional<Region> region(String code) {
        try {
            return Optional.of(new Region(code)).filter(region -> !region.equals(Region.LOCAL));
        } catch (IllegalArgumentException noRegion) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(signedOn).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private String fingerprint() {
        return Objects.requireNonNullElse(agreementSha256, "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isLine(@Nullable String given) {
        String line = line(given);
        return !line.isEmpty() && line.length() <= LONGEST_TEXT && line.chars().noneMatch(Character::isISOControl);
    }

    private static String line(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
