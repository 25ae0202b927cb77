package io.liuke.web.today;

import io.liuke.staff.OwnerScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a scope in its order, down to a limit that no day's work reaches, with the line drawn through it.
 *
 * @param spots all of them, those worked today too
 * @param capped there are more than were read
 * @param aside those of the list that is asked for, where they need not stand in the queue; else none
 */
record Outline(
        Scope scope,
        OwnerScope seen,
        QueueFilter filter,
        LocalDate today,
        List<QueueSpot> spots,
        boolean capped,
        StripReadModel.Capacity capacity,
        CapacityLine line,
        List<QueueSpot> aside) {

    /** More than anybody works off in a day; what lies beyond is counted as "1,000+". */
    static final int LIMIT = 1_000;

    static Outline of(
            Scope scope,
            OwnerScope seen,
            QueueFilter filter,
            LocalDate today,
            List<QueueSpot> read,
            StripReadModel.Capacity capacity,
            List<QueueSpot> aside) {
        boolean capped = read.size() > LIMIT;
        List<QueueSpot> spots = capped ? read.subList(0, LIMIT) : read;
        CapacityLine line = CapacityLine.draw(todo(spots), capacity.left(), capped);
        return new Outline(scope, seen, filter, today, spots, capped, capacity, line, aside);
    }

    /** At stake with all of them, those worked today too: what the dashboard calls at stake in the queue. */
    BigDecimal money() {
        return spots.stream().map(QueueSpot::moneyAtStake).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who is still to be worked, in order. */
    List<QueueSpot> todo() {
        return todo(spots);
    }

    /** The list that is asked for: who is still to be worked and fits the filters, unless another is to be shown. */
    List<QueueSpot> matching() {
        return filter.aside()
                ? aside.subList(0, Math.min(aside.size(), LIMIT))
                : spots.stream().filter(this::listed).toList();
    }

    /** There are more of the list than {@link #matching} holds. */
    boolean matchingCapped() {
        return filter.aside() ? aside.size() > LIMIT : capped;
    }

    /** Who is shown below those who are still to be worked. */
    List<QueueSpot> worked() {
        return filter.show() != null
                ? List.of()
                : spots.stream().filter(spot -> spot.worked() && spot.matches()).toList();
    }

    /** Whether the line stands in the list that is asked for: there are minutes, and it is of those to be worked. */
    boolean lined() {
        return capacity.known() && !filter.aside() && !filter.shows(QueueFilter.WORKED);
    }

    private boolean listed(QueueSpot spot) {
        return spot.matches()
                && spot.worked() == filter.shows(QueueFilter.WORKED)
                && (spot.fresh() || !filter.shows(QueueFilter.NEW));
    }

    /** The places of all who are still to be worked, from 1. */
    Map<Long, Integer> ranks() {
        Map<Long, Integer> ranks = new HashMap<>();
        todo().forEach(spot -> ranks.put(spot.customerId(), ranks.size() + 1));
        return ranks;
    }

    /** Where a customer stands, or would stand if not snoozed or worked, among those who match. */
    Place place(double priority, long customer) {
        List<QueueSpot> matching = matching();
        int before = (int) matching.stream()
                .filter(spot -> spot.comesBefore(priority, customer))
                .count();
        boolean in = before < matching.size() && matching.get(before).customerId() == customer;
        int following = in ? before + 1 : before;
        return new Place(
                in ? before + 1 : null,
                matching.size(),
                matchingCapped(),
                before > 0 ? matching.get(before - 1).customerId() : null,
                following < matching.size() ? matching.get(following).customerId() : null);
    }

    Optional<Long> first() {
        return matching().stream().findFirst().map(QueueSpot::customerId);
    }

    private static List<QueueSpot> todo(List<QueueSpot> spots) {
        return spots.stream().filter(spot -> !spot.worked()).toList();
    }

    /**
     * @param position from 1; null: not among those to be worked now
     */
    record Place(
            @Nullable Integer position,
            int of,
            boolean capped,
            @Nullable Long previous,
            @Nullable Long next) {}
}
