package io.smartconvo.console;

import io.smartconvo.platform.Misfit;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.TenantId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A controller as somebody filled it in; anything may be missing or wrong. */
record ControllerForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String contactEmail,
        @Nullable String representative,
        @Nullable String dataProtectionOfficer,
        @Nullable String supervisoryAuthority,
        @Nullable String timeZone) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final String UTC = "UTC";

    /** @param canReach whether a letter can be sent to an address */
    List<Misfit> misfits(Predicate<String> canReach) {
        List<Misfit> misfits = new ArrayList<>();
        String spelledName = spelled(name);
        if (spelledName != null
                && (spelledName.length() > LONGEST_NAME || spelledName.contains("\n") || !isText(name))) {
            misfits.add(new Misfit("name", "Up to 200 characters on one line."));
        }
        if (!isText(address)) {
            misfits.add(text("address"));
        }
        String email = spelled(contactEmail);
        if (email != null && !canReach.test(email)) {
            misfits.add(new Misfit("contactEmail", "One plain address such as privacy@shop.example."));
        }
        if (!isText(representative)) {
            misfits.add(text("representative"));
        }
        if (!isText(dataProtectionOfficer)) {
            misfits.add(text("dataProtectionOfficer"));
        }
        if (!isText(supervisoryAuthority)) {
            misfits.add(text("supervisoryAuthority"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(spelledZone())) {
            misfits.add(new Misfit("timeZone", "A time zone such as Europe/Vienna."));
        }
        return misfits;
    }

    private static Misfit text(String field) {
        return new Misfit(field, "Up to 1,000 characters.");
    }

    /** Only what has no misfits. */
    Controller controller(TenantId tenant) {
        return new Controller(
                tenant,
                spelled(name),
                spelled(address),
                spelled(contactEmail),
                spelled(representative),
                spelled(dataProtectionOfficer),
                spelled(supervisoryAuthority),
                ZoneId.of(spelledZone()));
    }

    /** What is blank was not said. */
    private static @Nullable String spelled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
    }

    private String spelledZone() {
        String zone = spelled(timeZone);
        return zone == null ? UTC : zone;
    }

    private static boolean isText(@Nullable String text) {
        String spelled = spelled(text);
        return spelled == null
                || (spelled.length() <= LONGEST_TEXT
                        && spelled.chars().allMatch(sign -> sign == '\n' || !Character.isISOControl(sign)));
    }

    @Override
    public String toString() {
        return "ControllerForm[hidden]";
    }
}
