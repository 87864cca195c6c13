package io.smartconvo.privacy.mask;

/** Social Security number, by its form with separators: it has no checksum. */
final class AmericanSsn extends IdFinder {

    AmericanSsn() {
        super("\\d{3}([- ])\\d{2}\\1\\d{4}");
    }

    @Override
    boolean isValid(String id) {
        String area = id.substring(0, 3);
        boolean issued = !area.equals("000") && !area.equals("666") && id.charAt(0) < '9';
        return issued && !id.startsWith("00", 3) && !id.endsWith("0000");
    }
}
