package io.liuke.web.today;

import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.security.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mine, team and all, as far as the current user may see them. */
@Component
class QueueScopes {

    private final Visibility visibility;
    private final CurrentUser user;
    private final StaffDirectory directory;

    QueueScopes(Visibility visibility, CurrentUser user, StaffDirectory directory) {
        this.visibility = visibility;
        this.user = user;
        this.directory = directory;
    }

    /** The one that is asked for, if it may be seen, else the one that is usual for the role. */
    Scope chosen(QueueFilter filter) {
        List<Scope> offered = offered();
        return Scope.of(filter.scope())
                .filter(offered::contains)
                .orElse(user.role() == Role.ACCOUNT_MANAGER ? Scope.MINE : Scope.ALL);
    }

    List<Scope> offered() {
        List<Scope> offered = new ArrayList<>(List.of(Scope.MINE));
        OwnerScope seen = visibility.scope();
        if (user.team() != null && visibility.team().ownerIds().size() > 1) {
            offered.add(Scope.TEAM);
        }
        if (seen.all() || seen.unowned()) {
            offered.add(Scope.ALL);
        }
        return offered;
    }

    /** Whether the reader may set people's minutes a day. */
    boolean setMinutes() {
        return user.role() != Role.ACCOUNT_MANAGER;
    }

    OwnerScope seen(Scope scope) {
        return switch (scope) {
            case MINE -> visibility.mine();
            case TEAM -> visibility.team();
            case ALL -> visibility.scope();
        };
    }

    /** Between whose customers the reader may choose. */
    List<StaffMember> owners(Scope scope) {
        OwnerScope seen = seen(scope);
        return scope == Scope.MINE
                ? List.of()
                : directory.enabled(Role.ACCOUNT_MANAGER).stream()
                        .filter(member -> seen.sees(member.id().value()))
                        .toList();
    }
}
