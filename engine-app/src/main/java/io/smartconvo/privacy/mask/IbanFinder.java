package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** International bank account numbers: a country of the registry, its length, and the checksum. */
public final class IbanFinder implements Finder {

    private static final String REGISTRY = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28"
            + " CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28"
            + " IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27"
            + " MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27"
            + " SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";
    private static final Map<String, Integer> LENGTHS = lengths();
    /** Between two characters of an account number people put at most this many separators. */
    private static final int GAP = 2;

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : REGISTRY.split(" ")) {
            lengths.put(entry.substring(0, 2), Integer.parseInt(entry.substring(2)));
        }
        return lengths;
    }

    @Override
    public List<Span> find(String text) {
        if (!Digits.atLeast(text, 6)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int end = isLetter(text.charAt(i)) ? end(text, i) : -1;
            if (end > 0) {
                found.add(new Span(i, end));
                i = end - 1;
            }
        }
        return found;
    }

    private static int end(String text, int start) {
        StringBuilder account = new StringBuilder(34);
        int length = 34;
        int gap = 0;
        for (int i = start; i < text.length() && gap <= GAP; i++) {
            char c = Character.toUpperCase(text.charAt(i));
            if (!isLetter(c) && !isDigit(c)) {
                gap = " -.:/\t\n".indexOf(c) >= 0 ? gap + 1 : GAP + 1;
                continue;
            }
            gap = 0;
            account.append(c);
            if (!startsWell(account)) {
                return -1;
            }
            if (account.length() == 2) {
                length = LENGTHS.getOrDefault(account.toString(), 0);
            }
            if (account.length() == length) {
                return checksumFits(account) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean startsWell(CharSequence account) {
        int length = account.length();
        char last = account.charAt(length - 1);
        if (length == 2) {
            return LENGTHS.containsKey(account.toString());
        }
        return length == 1 || length > 4 || isDigit(last);
    }

    /** ISO 7064 MOD 97-10 over the account with its first four characters moved to the end. */
    static boolean checksumFits(CharSequence account) {
        int rest = 0;
        for (int i = 0; i < account.length(); i++) {
            int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
