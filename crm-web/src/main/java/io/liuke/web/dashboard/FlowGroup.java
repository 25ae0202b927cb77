package io.liuke.web.dashboard;

import io.liuke.customer.LifecycleState;

/** Where customers come from in the flow between states: those who had not bought yet stand together as new. */
public enum FlowGroup {
    LOYAL,
    REPEAT,
    FIRST_TIME,
    NEW,
    LOST,
    NON_CUSTOMER;

    static FlowGroup of(LifecycleState state) {
        return switch (state) {
            case LOYAL -> LOYAL;
            case REPEAT -> REPEAT;
            case FIRST_TIME -> FIRST_TIME;
            case POTENTIAL, TARGET -> NEW;
            case LOST -> LOST;
            case NON_CUSTOMER -> NON_CUSTOMER;
        };
    }
}
