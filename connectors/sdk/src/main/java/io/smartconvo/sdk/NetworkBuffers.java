package io.smartconvo.sdk;

import okio.Buffer;

/**
 * What OkHttp reads and writes by. Its library keeps used pieces for the next call, contents and all: what a visitor said
 * would stay in memory until somebody else says something.
 */
public final class NetworkBuffers {

    /** As much as the library keeps for one thread ({@code okio.SegmentPool.MAX_SIZE}). */
    private static final int KEPT = 64 * 1024;

    private static final byte[] NOTHING = new byte[KEPT];

    private NetworkBuffers() {}

    /** Writes over the pieces this thread gave back; call it when the answer is closed, on the thread that read it. */
    public static void wipe() {
        var pieces = new Buffer();
        pieces.write(NOTHING);
        pieces.clear();
    }
}
