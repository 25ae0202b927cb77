package io.liuke.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs a few long pieces of work at the same time, each in a thread of its own. */
public final class SideBySide {

    private SideBySide() {}

    /** Returns when all have ended, and throws what the first of them threw that failed. */
    public static void run(List<? extends Runnable> pieces) {
        ExecutorService threads = Executors.newFixedThreadPool(pieces.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            pieces.forEach(piece -> running.add(threads.submit(piece)));
            RuntimeException failure = null;
            for (Future<?> piece : running) {
                failure = end(piece, failure);
            }
            if (failure != null) {
                throw failure;
            }
        } finally {
            threads.shutdown();
        }
    }

    private static @Nullable RuntimeException end(Future<?> piece, @Nullable RuntimeException before) {
        try {
            piece.get();
            return before;
        } catch (ExecutionException e) {
            RuntimeException failure =
                    e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            return before == null ? failure : before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pieces of work were running", e);
        }
    }
}
