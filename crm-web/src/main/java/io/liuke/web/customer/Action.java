package io.liuke.web.customer;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done on a customer's page; each has a form of its own. */
enum Action {
    CONTACT("contact", false),
    FOLLOWUP("followup", false),
    SNOOZE("snooze", true),
    FALSE_ALARM("false-alarm", true),
    OWNER("owner", true),
    STATE("state", true),
    PERSON("person", true),
    COST("cost", true),
    CASE("case", true),
    STAGE("stage", true),
    DIAGNOSIS("diagnosis", true);

    private final String parameter;
    private final boolean changing;

    Action(String parameter, boolean changing) {
        this.parameter = parameter;
        this.changing = changing;
    }

    /** As it stands in addresses. */
    String parameter() {
        return parameter;
    }

    /** Only for whoever may change the customer, as against contacting them. */
    boolean isChanging() {
        return changing;
    }

    static Optional<Action> of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(action -> action.parameter.equals(parameter))
                .findFirst();
    }
}
