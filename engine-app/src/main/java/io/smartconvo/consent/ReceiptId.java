package io.smartconvo.consent;

import java.util.UUID;

/** Identity of a receipt; random. */
public record ReceiptId(UUID value) {

    static ReceiptId random() {
        return new ReceiptId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
