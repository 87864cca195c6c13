package io.smartconvo.engine;

/** A process cannot go on in the other version from where it stands; it stays where it is. Quotes ids of elements only. */
public class MigrationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String element;

    /** @param element where it stands, empty if that is not the reason */
    public MigrationRefusedException(String element, String reason) {
        super(reason, null, false, false);
        this.element = element;
    }

    public String element() {
        return element;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
