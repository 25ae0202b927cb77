package io.liuke.benchmark;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** How long something took, many times over; milliseconds. */
record Timing(double p50, double p95) {

    /** What is timed. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** After as many runs that are not counted. */
    static Timing of(int times, Action action) throws Exception {
        for (int i = 0; i < times; i++) {
            action.run();
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            took[i] = millis(action);
        }
        Arrays.sort(took);
        return new Timing(took[times / 2], took[(int) (times * 0.95)]);
    }

    static double millis(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** What several clients reach together. */
    record Crowd(double perSecond, Timing took) {}

    static Crowd together(int clients, int times, Action action) throws Exception {
        AtomicInteger left = new AtomicInteger(times);
        double[] took = new double[times];
        CountDownLatch ended = new CountDownLatch(clients);
        long start = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            new Thread(() -> {
                        try {
                            for (int at = left.decrementAndGet(); at >= 0; at = left.decrementAndGet()) {
                                took[at] = millis(action);
                            }
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        } finally {
                            ended.countDown();
                        }
                    })
                    .start();
        }
        ended.await();
        double perSecond = times / ((System.nanoTime() - start) / 1e9);
        Arrays.sort(took);
        return new Crowd(perSecond, new Timing(took[times / 2], took[(int) (times * 0.95)]));
    }
}
