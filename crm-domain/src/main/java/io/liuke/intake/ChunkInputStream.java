package io.liuke.intake;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a stored file piece by piece. */
final class ChunkInputStream extends InputStream {

    private final IntFunction<byte @Nullable []> chunks;
    private byte @Nullable [] current = new byte[0];
    private int next;
    private int position;

    ChunkInputStream(IntFunction<byte @Nullable []> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        while (current != null && position == current.length) {
            current = chunks.apply(next++);
            position = 0;
        }
        if (current == null) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }
}
