package io.liuke.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.customer.CustomerId;
import io.liuke.handover.FairShares.Share;
import io.liuke.handover.FairShares.Stake;
import io.liuke.staff.StaffId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final List<StaffId> THREE = List.of(new StaffId(7), new StaffId(3), new StaffId(5));

    @Test
    void theMoneyOfSharesDiffersByNoMoreThanTheLargestCustomer() {
        List<Share> shares = FairShares.of(randomStakes(1000), THREE);
        List<BigDecimal> money = shares.stream().map(Share::money).toList();
        assertThat(Collections.max(money).subtract(Collections.min(money))).isLessThanOrEqualTo(money(1000));
        assertThat(shares.stream().mapToInt(Share::customers).sum()).isEqualTo(1000);
    }

    @Test
    void customersWithoutMoneyAreSpreadByNumber() {
        List<Stake> stakes = new ArrayList<>(
                LongStream.rangeClosed(1, 300).mapToObj(id -> stake(id, 0)).toList());
        stakes.add(stake(301, 5000));
        assertThat(FairShares.of(stakes, THREE)).extracting(Share::customers).containsExactlyInAnyOrder(100, 100, 101);
    }

    @Test
    void theSameCustomersInAnyOrderGoToTheSamePeople() {
        List<Stake> stakes = randomStakes(200);
        List<Stake> shuffled = new ArrayList<>(stakes);
        Collections.shuffle(shuffled, new Random(9));
        List<StaffId> people = new ArrayList<>(THREE);
        Collections.reverse(people);
        assertThat(FairShares.of(shuffled, people))
                .extracting(Share::owners)
                .isEqualTo(
                        FairShares.of(stakes, THREE).stream().map(Share::owners).toList());
    }

    @Test
    void theMostMoneyGoesToTheFirstByIdWhereAllAreEqual() {
        List<Share> shares = FairShares.of(List.of(stake(1, 10), stake(2, 30), stake(3, 20)), THREE);
        assertThat(shares).extracting(share -> share.to().value()).containsExactly(3L, 5L, 7L);
        assertThat(shares).extracting(Share::money).containsExactly(money(30), money(20), money(10));
    }

    private static List<Stake> randomStakes(int count) {
        Random random = new Random(1);
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> stake(id, random.nextInt(1000)))
                .toList();
    }

    private static Stake stake(long id, int money) {
        return new Stake(new CustomerId(id), money(money));
    }

    private static BigDecimal money(int money) {
        return BigDecimal.valueOf(money);
    }
}
