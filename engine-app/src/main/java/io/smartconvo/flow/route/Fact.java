package io.smartconvo.flow.route;

import io.smartconvo.flow.feel.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a visitor decides: consent to a purpose, or being old enough.
 *
 * @param wanted its value when it holds; {@code unwanted} when it was decided otherwise; null while undecided
 */
public record Fact(String name, @Nullable String member, Object wanted, Object unwanted) {

    /** The visitor has passed the age gate. */
    public static final Fact OLD_ENOUGH = new Fact("ageGate", null, "over", "under");

    private static final String CONSENT = "consent";

    /** The visitor has agreed to a purpose. */
    public static Fact consent(String purpose) {
        return new Fact(CONSENT, purpose, true, false);
    }

    Given holds() {
        return new Given(name, member, wanted);
    }

    /** The ways in which it can fail to hold. */
    List<Given> failures(Standing standing) {
        Given decided = new Given(name, member, unwanted);
        return standing == Standing.UNKNOWN ? List.of(decided, undecided()) : List.of(decided);
    }

    Given undecided() {
        return new Given(name, member, null);
    }
}
