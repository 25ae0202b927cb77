package io.liuke.web.api;

/** What is to be cancelled has ended before. */
final class RunIsOver extends RuntimeException {

    RunIsOver() {
        super("over");
    }
}
