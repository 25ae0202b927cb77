package io.liuke.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures how long the stages of a run take, in milliseconds. */
public final class Stages {

    private final Map<String, Long> millis = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /** The stage that began with the last one's end is over. */
    public void end(String stage) {
        long now = System.nanoTime();
        millis.put(stage, (now - since) / 1_000_000);
        since = now;
    }

    public Map<String, Long> millis() {
        return millis;
    }
}
