package io.liuke.handover;

import io.liuke.customer.CustomerId;
import io.liuke.customer.NewOwner;
import io.liuke.staff.StaffId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads customers over people so that the money at stake and the number stay balanced, and always in the same way. First
 * those with money, the most first, each to whoever has least money so far; then those without, each to whoever has fewest
 * customers: by money alone they would all go to one person.
 */
public final class FairShares {

    private static final Comparator<Share> LEAST_MONEY =
            Comparator.comparing(Share::money).thenComparing(Share::customers).thenComparing(s -> s.to.value());
    private static final Comparator<Share> FEWEST_CUSTOMERS =
            Comparator.comparing(Share::customers).thenComparing(Share::money).thenComparing(s -> s.to.value());

    private FairShares() {}

    /** A customer, with what is at stake. */
    public record Stake(CustomerId customer, BigDecimal money) {}

    /** What one person gets. */
    public static final class Share {

        private final StaffId to;
        private final List<NewOwner> owners = new ArrayList<>();
        private BigDecimal money = BigDecimal.ZERO;

        private Share(StaffId to) {
            this.to = to;
        }

        public StaffId to() {
            return to;
        }

        public int customers() {
            return owners.size();
        }

        public BigDecimal money() {
            return money;
        }

        public List<NewOwner> owners() {
            return List.copyOf(owners);
        }

        private void add(Stake stake) {
            owners.add(new NewOwner(stake.customer(), to));
            money = money.add(stake.money());
        }
    }

    /** @param people at least one; a share each, by id */
    public static List<Share> of(Collection<Stake> stakes, Collection<StaffId> people) {
        List<Share> shares = people.stream()
                .distinct()
                .sorted(Comparator.comparing(StaffId::value))
                .map(Share::new)
                .toList();
        stakes.stream()
                .sorted(Comparator.comparing(Stake::money)
                        .reversed()
                        .thenComparing(stake -> stake.customer().value()))
                .forEach(stake -> {
                    boolean worthless = stake.money().signum() <= 0;
                    shares.stream()
                            .min(worthless ? FEWEST_CUSTOMERS : LEAST_MONEY)
                            .orElseThrow()
                            .add(stake);
                });
        return shares;
    }
}
