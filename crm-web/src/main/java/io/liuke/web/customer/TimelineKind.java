package io.liuke.web.customer;

/** Kinds of events in a timeline, each with the filter that shows it. */
public enum TimelineKind {
    ORDER(TimelineFilter.ORDERS),
    RETURN(TimelineFilter.RETURNS),
    CONTACT(TimelineFilter.CONTACTS),
    /** What somebody of the company wants to remember; no contact. */
    NOTE(TimelineFilter.NOTES),
    PLANNED(TimelineFilter.FOLLOWUPS),
    DONE(TimelineFilter.FOLLOWUPS),
    CASE_STEP(TimelineFilter.CASES),
    /** What was spent on them; or was taken out of the books again. */
    COST(TimelineFilter.COSTS),
    STATE(TimelineFilter.CHANGES),
    TIER(TimelineFilter.CHANGES),
    /** The risk came into another band. */
    RISK(TimelineFilter.CHANGES),
    OVERRIDE(TimelineFilter.CHANGES),
    /** Given to another account manager. */
    OWNER(TimelineFilter.CHANGES);

    private final TimelineFilter filter;

    TimelineKind(TimelineFilter filter) {
        this.filter = filter;
    }

    public TimelineFilter filter() {
        return filter;
    }
}
