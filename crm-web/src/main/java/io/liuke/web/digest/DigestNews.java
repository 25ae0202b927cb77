package io.liuke.web.digest;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is new for a reader: of the customers with whom the page of warnings begins for them. */
@Component
class DigestNews {

    private static final int TOP = 20;
    private static final Duration NEWS = Duration.ofDays(7);

    private final DigestReadModel warnings;
    private final StaffDirectory directory;
    private final Visibility visibility;
    private final BusinessTime time;

    DigestNews(DigestReadModel warnings, StaffDirectory directory, Visibility visibility, BusinessTime time) {
        this.warnings = warnings;
        this.directory = directory;
        this.visibility = visibility;
        this.time = time;
    }

    /** Empty: nothing, so that no mail is sent. */
    Optional<Digest> of(DigestReader reader) {
        return directory
                .find(reader.staff())
                .map(member -> warnings.of(
                        reader, scope(member), time.today(), time.now().minus(NEWS), TOP))
                .filter(digest -> !digest.isEmpty());
    }

    private OwnerScope scope(StaffMember member) {
        return member.role() == Role.ACCOUNT_MANAGER
                ? OwnerScope.of(List.of(member.id().value()), false)
                : visibility.scopeOf(member);
    }
}
