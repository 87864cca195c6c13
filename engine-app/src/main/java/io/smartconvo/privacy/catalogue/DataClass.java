package io.smartconvo.privacy.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing a column holds. There is no class for something a visitor said in clear: no column may hold that. */
public enum DataClass {
    @JsonProperty("opaque")
    OPAQUE("opaque id", "random or numbered; says nothing without the rows it points to", Exported.AS_IS),
    @JsonProperty("sealed")
    SEALED("sealed content", "under the subject's key of the day", Exported.OPENED),
    @JsonProperty("sealed-lasting")
    SEALED_LASTING("sealed personal field", "under the subject's key and the tenant's", Exported.OPENED),
    @JsonProperty("blind-index")
    BLIND_INDEX("blind index", "keyed hash of a value that is exported itself", Exported.NEVER),
    @JsonProperty("key")
    KEY("wrapped key", "opens nothing without the key above it", Exported.NEVER),
    @JsonProperty("secret-hash")
    SECRET_HASH("hash of a secret", "of a token or password", Exported.NEVER),
    @JsonProperty("staff")
    STAFF("name of a member of staff", "in clear; nobody of a site's visitors", Exported.NEVER),
    @JsonProperty("code")
    CODE("code", "numbers, flags and words of a closed list", Exported.AS_IS),
    @JsonProperty("time")
    TIME("time", "when something happened or is due", Exported.AS_IS),
    @JsonProperty("configuration")
    CONFIGURATION("configuration", "the tenant's own words and names, the same for every visitor", Exported.AS_IS),
    @JsonProperty("unused")
    UNUSED("unused", "the engine's own, for what is switched off here; stays empty", Exported.NEVER);

    /** How a column of this class appears in an export of its row. */
    public enum Exported {
        AS_IS("as it is"),
        OPENED("opened"),
        NEVER("no");

        private final String words;

        Exported(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final String title;
    private final String means;
    private final Exported exported;

    DataClass(String title, String means, Exported exported) {
        this.title = title;
        this.means = means;
        this.exported = exported;
    }

    public String title() {
        return title;
    }

    public String means() {
        return means;
    }

    public Exported exported() {
        return exported;
    }

    /** Whether its values are sealed, so that reading one needs the slot it was sealed for. */
    public boolean isSealed() {
        return exported == Exported.OPENED;
    }
}
