package io.liuke.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose customers somebody sees, in a shape that SQL can use:
 *
 * <pre>{@code
 * where (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
 *   .param("all", scope.all()).param("owners", scope.owners()).param("unowned", scope.unowned())
 * }</pre>
 *
 * @param all everybody's; then the other two are of no account
 * @param ownerIds the owners whose customers are seen
 * @param unowned also the customers that nobody owns yet
 */
public record OwnerScope(boolean all, List<Long> ownerIds, boolean unowned) {

    public OwnerScope {
        ownerIds = List.copyOf(ownerIds);
    }

    public static OwnerScope everybody() {
        return new OwnerScope(true, List.of(), true);
    }

    public static OwnerScope of(List<Long> ownerIds, boolean unowned) {
        return new OwnerScope(false, ownerIds, unowned);
    }

    /** The owners as an array, which JDBC binds to {@code = any(:owners)}, also when it is empty. */
    public Long[] owners() {
        return ownerIds.toArray(Long[]::new);
    }

    /** Whether it is just the customers of one owner, who can be read along an index. */
    public boolean isOfOne() {
        return !all && !unowned && ownerIds.size() == 1;
    }

    public boolean sees(@Nullable Long ownerId) {
        return all || (ownerId == null ? unowned : ownerIds.contains(ownerId));
    }
}
