package io.smartconvo.capture;

/** A field whose consent was taken back, on its way out. */
public record WithdrawnField(FieldName name, FieldOrigin origin, String value) {

    @Override
    public String toString() {
        return "WithdrawnField[" + name + "]";
    }
}
