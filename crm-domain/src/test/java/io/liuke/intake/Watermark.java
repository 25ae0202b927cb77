package io.liuke.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much memory is in use at most while a stream is read, looked at now and then. */
final class Watermark {

    private static final int EVERY = 20;

    private final long before = used();
    private long most = before;
    private int reads;

    InputStream watching(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (reads++ % EVERY == 0) {
                    most = Math.max(most, used());
                }
                return super.read(target, offset, length);
            }
        };
    }

    long grownBy() {
        return Math.max(most, used()) - before;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
