package io.smartconvo.flow.rule;

import java.util.regex.Pattern;

/** How the key of a flow is spelled. */
public final class FlowKey {

    public static final int LONGEST = 63;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");

    private FlowKey() {}

    public static boolean fits(String text) {
        return KEY.matcher(text).matches();
    }
}
