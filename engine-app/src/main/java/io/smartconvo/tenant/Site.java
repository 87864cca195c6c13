package io.smartconvo.tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A place where a tenant's chat may be opened.
 *
 * @param key what the embed snippet carries; public, not a secret
 * @param origins the origins ({@code https://shop.example}) that may open a chat; nothing else may
 * @param flows keys of the flows a visitor may start here, the first one by default
 * @param theme values of the widget's {@code theme}
 * @param texts values of the widget's {@code texts}
 */
public record Site(
        UUID id,
        TenantId tenant,
        String key,
        String name,
        List<String> origins,
        List<String> flows,
        Locale locale,
        Map<String, String> theme,
        Map<String, String> texts) {

    /**
     * What the widget is told of its theme. In the dark the accent is the same, unless another was chosen; and a page that
     * has one of its own has it there too.
     */
    public Map<String, String> look() {
        String dark = theme.getOrDefault("accent-dark", theme.get("accent"));
        if (dark == null) {
            return theme;
        }
        Map<String, String> look = new HashMap<>(theme);
        look.put("accent-dark", "var(--sc-accent," + dark + ")");
        return look;
    }

    /** True when a browser page of this origin may talk to this site. */
    public boolean allows(String origin) {
        return origins.contains(origin);
    }
}
