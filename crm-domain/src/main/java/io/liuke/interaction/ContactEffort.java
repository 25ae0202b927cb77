package io.liuke.interaction;

import java.math.BigDecimal;

/**
 * What a contact by a channel takes and gives.
 *
 * @param minutes working time, 1 to 480
 * @param help how often such a contact changes the outcome, 0 to 1; a prior until the company has measured it
 */
public record ContactEffort(Channel channel, int minutes, BigDecimal help) {

    public ContactEffort {
        if (minutes < 1 || minutes > 480) {
            throw new IllegalArgumentException("minutes must be from 1 to 480, not " + minutes);
        }
        if (help.signum() < 0 || help.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("help must be from 0 to 1, not " + help);
        }
    }
}
