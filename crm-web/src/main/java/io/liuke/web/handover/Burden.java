package io.liuke.web.handover;

import java.math.BigDecimal;

/**
 * What hangs on one owner.
 *
 * @param queued how many of the customers stand in the queue
 * @param money what is at stake with those
 */
record Burden(long staffId, int customers, int queued, BigDecimal money) {

    static Burden none(long staffId) {
        return new Burden(staffId, 0, 0, BigDecimal.ZERO);
    }
}
