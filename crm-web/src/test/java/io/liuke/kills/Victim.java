package io.liuke.kills;

import java.util.Random;

/** Who is killed: mostly the product, sometimes its database server or both. */
enum Victim {
    PRODUCT,
    SERVER,
    BOTH;

    private static final int OF = 10;
    private static final int PRODUCT_TIMES = 6;
    private static final int SERVER_TIMES = 2;

    static Victim any(Random random) {
        int drawn = random.nextInt(OF);
        if (drawn < PRODUCT_TIMES) {
            return PRODUCT;
        }
        return drawn < PRODUCT_TIMES + SERVER_TIMES ? SERVER : BOTH;
    }
}
