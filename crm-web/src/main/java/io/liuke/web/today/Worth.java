package io.liuke.web.today;

import java.math.BigDecimal;

/**
 * What stands out about the worth of the customer in the panel.
 *
 * @param net365 profit after costs of the last 365 days; 0 where nothing stands out
 */
record Worth(boolean unprofitable, boolean large, BigDecimal net365) {

    static final Worth ORDINARY = new Worth(false, false, BigDecimal.ZERO);
}
