package io.liuke.intake;

import java.io.InputStream;
import java.util.Arrays;

/** One byte again and again, as large files are that no test should keep. */
final class Repeated extends InputStream {

    private final byte content;
    private long left;

    Repeated(byte content, long times) {
        this.content = content;
        this.left = times;
    }

    @Override
    public int read() {
        return left-- > 0 ? content & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        Arrays.fill(target, offset, offset + count, content);
        left -= count;
        return count;
    }
}
