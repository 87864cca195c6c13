package io.smartconvo.engine.lockdown;

/**
 * Keeps every XML parser of this process from fetching schemas over the network. The engine's own parser is told by
 * {@link LockedParse}; this is for the model API and whatever else parses.
 */
final class SchemaAddresses {

    private static final String PROPERTY = "javax.xml.accessExternalSchema";

    private SchemaAddresses() {}

    static void ban() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, LockedParse.LOCAL_SCHEMAS_ONLY);
        }
    }
}
