package io.liuke.web.customer;

import io.liuke.customer.PersonItem;
import io.liuke.followup.FollowupItem;
import io.liuke.winback.CaseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done for a customer, and whom to talk to. */
public record WorkPanel(
        List<FollowupItem> followups,
        @Nullable CaseView openCase,
        List<CaseView> pastCases,
        List<PersonItem> people,
        List<StateChange> states) {}
