package io.liuke.winback;

import java.util.Arrays;
import java.util.List;

/** Why customers leave: for a cause that lies with the company, or for one of their own. */
public enum LossCause {
    QUALITY(Family.COMPANY),
    INNOVATION(Family.COMPANY),
    SERVICE(Family.COMPANY),
    COMPLAINT_HANDLING(Family.COMPANY),
    COMMUNICATION(Family.COMPANY),
    PRICE(Family.COMPANY),
    BILLING(Family.COMPANY),
    DELIVERY_AND_CHANNEL(Family.COMPANY),
    STAFF_DEPARTURE(Family.COMPANY),
    TRUST(Family.COMPANY),
    LOW_BENEFIT_OF_LOYALTY(Family.COMPANY),
    LOW_SWITCHING_COST(Family.COMPANY),
    SOCIAL_RESPONSIBILITY(Family.COMPANY),
    NEED_CHANGED(Family.CUSTOMER),
    COMPETITOR_OFFER(Family.CUSTOMER),
    MARKET_CHANGED(Family.CUSTOMER),
    FINANCES(Family.CUSTOMER),
    VARIETY(Family.CUSTOMER),
    OUTGREW_US(Family.CUSTOMER),
    MOVED_OR_CLOSED(Family.CUSTOMER),
    UNKNOWN(Family.UNKNOWN);

    /** On whose side the cause lies. */
    public enum Family {
        COMPANY,
        CUSTOMER,
        UNKNOWN
    }

    private final Family family;

    LossCause(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** The causes of a family, in the order in which forms list them. */
    public static List<LossCause> of(Family family) {
        return Arrays.stream(values()).filter(cause -> cause.family == family).toList();
    }
}
