package io.smartconvo.tenant;

import java.util.regex.Pattern;

/**
 * Where data is processed: {@code eu}, {@code us}, or any other short name that a tenant and its processors agree on.
 *
 * @param code lower-case letters, digits and hyphens
 */
public record Region(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    /** No region was chosen: whatever a tenant's agreements allow. */
    public static final Region GLOBAL = new Region("global");

    /** This very machine: nothing leaves it. */
    public static final Region LOCAL = new Region("local");

    public Region {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A region is a short name such as eu");
        }
    }

    /** Whether data of a tenant of this region may be processed there. */
    public boolean permits(Region there) {
        return equals(GLOBAL) || equals(there) || there.equals(LOCAL);
    }

    @Override
    public String toString() {
        return code;
    }
}
