package io.liuke.web.develop;

import io.liuke.customer.CustomerDetail;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.interaction.Channel;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.customer.CustomerAccess;
import io.liuke.web.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A follow-up for each of several customers, due soon, with whoever looks after the customer. */
@Component
class WelcomePlays {

    private final Followups followups;
    private final FollowupReadModel open;
    private final CustomerAccess access;
    private final StaffDirectory staff;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    WelcomePlays(
            Followups followups,
            FollowupReadModel open,
            CustomerAccess access,
            StaffDirectory staff,
            CurrentUser currentUser,
            BusinessTime time) {
        this.followups = followups;
        this.open = open;
        this.access = access;
        this.staff = staff;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** @param days until it is due */
    record Play(long customer, String what, int days, Channel channel) {}

    /** All or none; whoever has the same work open already does not get it twice. */
    @Transactional
    public List<FollowupId> plan(List<Play> plays) {
        List<FollowupId> planned = new ArrayList<>();
        for (Play play : plays) {
            CustomerDetail customer = access.contactable(play.customer());
            if (!isPlanned(customer, play.what())) {
                planned.add(followups.plan(command(customer, play)));
            }
        }
        return planned;
    }

    /** Takes back what nobody has worked on since; what is done or changed stays. */
    @Transactional
    public int withdraw(List<FollowupId> planned) {
        int withdrawn = 0;
        for (FollowupId id : planned) {
            Optional<FollowupItem> item = open.find(id);
            if (item.isPresent() && item.get().doneAt() == null && item.get().version() == 0) {
                access.contactable(item.get().customerId());
                followups.withdraw(id, 0);
                withdrawn++;
            }
        }
        return withdrawn;
    }

    private boolean isPlanned(CustomerDetail customer, String what) {
        return open.openOf(customer.customerId()).stream()
                .anyMatch(item -> item.what().equals(what.strip()));
    }

    private PlanFollowup command(CustomerDetail customer, Play play) {
        return new PlanFollowup(
                customer.customerId(),
                play.what(),
                time.today().plusDays(play.days()),
                null,
                play.channel(),
                doer(customer),
                currentUser.id());
    }

    /** The account manager; where there is none any more, whoever plans it. */
    private StaffId doer(CustomerDetail customer) {
        return Optional.ofNullable(customer.ownerId())
                .map(StaffId::new)
                .flatMap(staff::find)
                .filter(StaffMember::enabled)
                .map(StaffMember::id)
                .orElseGet(currentUser::id);
    }
}
