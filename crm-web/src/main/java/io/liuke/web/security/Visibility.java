package io.liuke.web.security;

import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.staff.TeamId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whom the current user sees and whom they may change. Managers, support and administrators see everybody. An account
 * manager sees their own customers, those of the team, or all, as the company decides; they change their own, and a lead
 * those of the team. A customer without an owner is seen by every account manager who sees more than their own, and
 * whoever sees one may take care of it: otherwise nobody would.
 *
 * <p>Ask {@link #scope()} in every query. A customer outside it is answered with 404, not with 403: that they exist is
 * already news.
 */
@Component
public class Visibility {

    private final CurrentUser currentUser;
    private final StaffDirectory directory;
    private final Companies companies;

    Visibility(CurrentUser currentUser, StaffDirectory directory, Companies companies) {
        this.currentUser = currentUser;
        this.directory = directory;
        this.companies = companies;
    }

    /** The filter that every query of customers takes. */
    public OwnerScope scope() {
        return scopeOf(currentUser.get());
    }

    /** The same filter for somebody who is not there to ask, as for a mail. */
    public OwnerScope scopeOf(StaffMember member) {
        if (member.role() != Role.ACCOUNT_MANAGER) {
            return OwnerScope.everybody();
        }
        Company.Visibility setting = companies.get().visibility();
        return switch (setting) {
            case ALL -> OwnerScope.everybody();
            case TEAM -> OwnerScope.of(teamOf(member), true);
            case OWN ->
                OwnerScope.of(
                        member.lead() ? teamOf(member) : List.of(member.id().value()), false);
        };
    }

    /** Only the customers of the current user: "mine". */
    public OwnerScope mine() {
        return OwnerScope.of(List.of(currentUser.id().value()), false);
    }

    /** The customers of the current user's team, as far as they may be seen: "team". */
    public OwnerScope team() {
        OwnerScope seen = scope();
        List<Long> team = teamOf(currentUser.get()).stream().filter(seen::sees).toList();
        return OwnerScope.of(team, false);
    }

    public boolean maySee(@Nullable Long ownerId) {
        return scope().sees(ownerId);
    }

    /** Whether the current user may change a customer of this owner: data, state, owner, case, snooze. */
    public boolean mayChange(@Nullable Long ownerId) {
        StaffMember me = currentUser.get();
        return switch (me.role()) {
            case MANAGER, ADMIN -> true;
            case SUPPORT -> false;
            case ACCOUNT_MANAGER -> accountManagerMayChange(me, ownerId);
        };
    }

    /** Whether the current user may log a contact or plan a follow-up: whoever may change, and support. */
    public boolean mayContact(@Nullable Long ownerId) {
        return currentUser.role() == Role.SUPPORT || mayChange(ownerId);
    }

    /** @throws AccessDeniedException (403) if the current user may not change a customer of this owner */
    public void requireChange(@Nullable Long ownerId) {
        if (!mayChange(ownerId)) {
            throw new AccessDeniedException("not the owner");
        }
    }

    /** @throws AccessDeniedException (403) if the current user may not log contacts with a customer of this owner */
    public void requireContact(@Nullable Long ownerId) {
        if (!mayContact(ownerId)) {
            throw new AccessDeniedException("not the owner");
        }
    }

    private boolean accountManagerMayChange(StaffMember me, @Nullable Long ownerId) {
        if (ownerId == null) {
            return scope().unowned();
        }
        return ownerId == me.id().value() || (me.lead() && teamOf(me).contains(ownerId));
    }

    private List<Long> teamOf(StaffMember me) {
        TeamId team = me.teamId();
        Stream<StaffMember> members = team == null ? Stream.of(me) : directory.members(team).stream();
        return members.map(m -> m.id().value()).toList();
    }
}
