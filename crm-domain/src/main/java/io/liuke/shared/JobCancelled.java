package io.liuke.shared;

/** Somebody has cancelled the job that is running; what it wrote so far is rolled back. */
public final class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("cancelled");
    }
}
