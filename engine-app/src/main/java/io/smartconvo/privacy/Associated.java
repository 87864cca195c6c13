package io.smartconvo.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Associated data: the identity of a row, so that its bytes are worth nothing in another row. */
final class Associated {

    private Associated() {}

    static byte[] of(String use, UUID... ids) {
        byte[] name = use.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(ids.length * 16 + name.length);
        for (UUID id : ids) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return bytes.put(name).array();
    }
}
