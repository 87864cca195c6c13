package io.smartconvo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkBuffersTests {

    private static final String SAID = "I am Zoe and live in Delft. ";

    @BeforeEach
    void talk() {
        var talk = new Buffer().writeUtf8(SAID.repeat(5_000));
        talk.clear();
    }

    /** Otherwise the other test proves nothing. */
    @Test
    void theLibraryKeepsWhatWasSaid() {
        assertThat(whatIsKept()).contains(SAID);
    }

    @Test
    void wipesAllOfIt() {
        NetworkBuffers.wipe();
        assertThat(whatIsKept()).doesNotContain("Zoe").doesNotContain("Delft");
    }

    /** Pieces are handed out as they were left; a cursor shows them before anything is written. */
    private static String whatIsKept() {
        var kept = new StringBuilder();
        var buffer = new Buffer();
        try (var cursor = buffer.readAndWriteUnsafe(new Buffer.UnsafeCursor())) {
            for (int piece = 0; piece < 20; piece++) {
                cursor.expandBuffer(8 * 1024);
                kept.append(new String(cursor.data, StandardCharsets.ISO_8859_1));
            }
        }
        return kept.toString();
    }
}
