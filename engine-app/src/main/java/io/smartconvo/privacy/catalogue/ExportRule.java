package io.smartconvo.privacy.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How a visitor's rows appear in an export: in a section of it, or not at all and why.
 *
 * @param section name of the part of the export, for instance {@code answers}
 * @param not why the rows are left out
 */
public record ExportRule(@Nullable String section, @Nullable String not) {

    public ExportRule {
        if ((section == null) == (not == null)) {
            throw new IllegalArgumentException("an export rule has either a section or a reason why not");
        }
    }
}
