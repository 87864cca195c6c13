package io.smartconvo.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser calls itself, reduced to what thousands share: family, major version, system. The rest of its words is
 * forgotten at the door.
 *
 * @param family one of a few well-known names, {@code bot} or {@code other}
 * @param major its major version, 0 if it tells none
 * @param system one of a few well-known names or {@code other}
 */
public record Browser(String family, int major, String system) {

    /** One that says nothing about itself. */
    public static final Browser UNKNOWN = new Browser("other", 0, "other");

    private static final String ATTRIBUTE = Browser.class.getName();
    private static final int LONGEST = 1_000;

    /** In this order: most claim to be some of the others too. */
    private static final List<Sign> FAMILIES = List.of(
            new Sign("bot", "(?i:bot|crawl|spider|preview)(?:[^/]{0,20}/(\\d{1,4}))?"),
            new Sign("Edge", "Edg(?:e|A|iOS)?/(\\d{1,4})"),
            new Sign("Opera", "OPR/(\\d{1,4})"),
            new Sign("Samsung Internet", "SamsungBrowser/(\\d{1,4})"),
            new Sign("Firefox", "(?:Firefox|FxiOS)/(\\d{1,4})"),
            new Sign("Chrome", "(?:Chrome|CriOS|HeadlessChrome)/(\\d{1,4})"),
            new Sign("Safari", "Version/(\\d{1,4})[^ ]{0,20} (?:Mobile/[^ ]{1,20} )?Safari/"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iOS", "iPhone|iPad|iPod"),
            new Sign("Windows", "Windows"),
            new Sign("ChromeOS", "CrOS"),
            new Sign("macOS", "Macintosh|Mac OS X"),
            new Sign("Linux", "Linux"));

    private record Sign(String name, Pattern pattern) {

        Sign(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }
    }

    /** Reads a {@code User-Agent}. */
    public static Browser read(String userAgent) {
        String text = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        String system = SYSTEMS.stream()
                .filter(sign -> sign.pattern().matcher(text).find())
                .findFirst()
                .map(Sign::name)
                .orElse("other");
        for (Sign sign : FAMILIES) {
            Matcher found = sign.pattern().matcher(text);
            if (found.find()) {
                String major = found.group(1);
                return new Browser(sign.name(), major == null ? 0 : Integer.parseInt(major), system);
            }
        }
        return new Browser("other", 0, system);
    }

    /** That of a request that has come through the product's own door. */
    public static Browser of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Browser browser ? browser : UNKNOWN;
    }

    /** For the door; later callers read it with {@link #of}. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Family and major version, for instance {@code Firefox 140}. */
    public String version() {
        return major == 0 ? family : family + " " + major;
    }
}
