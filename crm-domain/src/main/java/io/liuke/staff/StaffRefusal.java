package io.liuke.staff;

/** A change of users or teams that a rule forbids; nothing was written. */
public class StaffRefusal extends RuntimeException {

    /** Why, for the words on the screen. */
    public enum Reason {
        /** Another user signs in with this name. */
        LOGIN_TAKEN,
        /** Another team has this name. */
        TEAM_NAME_TAKEN,
        /** The only enabled administrator can neither be disabled nor get another role. */
        LAST_ADMINISTRATOR,
        /** A lead belongs to the team that they lead. */
        LEAD_OUTSIDE_TEAM,
        /** Users still belong to the team. */
        TEAM_NOT_EMPTY
    }

    private final Reason reason;

    public StaffRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
