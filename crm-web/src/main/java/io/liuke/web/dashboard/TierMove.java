package io.liuke.web.dashboard;

import org.jspecify.annotations.Nullable;

/** Which moves between tiers are asked for; null stands for every one. */
record TierMove(
        @Nullable MoveFrom from,
        @Nullable MoveTo to,
        @Nullable Way way) {

    /** Between two tiers. */
    enum Way {
        UP,
        DOWN
    }
}
