package io.liuke.web.support.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.web.support.demo.DemoRows.CustomerRow;
import io.liuke.web.support.demo.DemoRows.PurchaseRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private final DemoCompany demo = DemoCompany.generate(DemoCompany.SEED, TODAY);

    @Test
    void theSameSeedAndDateGiveTheSameCompany() {
        assertThat(DemoCompany.generate(DemoCompany.SEED, TODAY).checksum()).isEqualTo(demo.checksum());
        assertThat(DemoCompany.generate(DemoCompany.SEED + 1, TODAY).checksum()).isNotEqualTo(demo.checksum());
        assertThat(DemoCompany.generate(DemoCompany.SEED, TODAY.plusDays(1)).checksum())
                .isNotEqualTo(demo.checksum());
    }

    @Test
    void hasTwoThousandCustomersWithChineseAndLatinNamesNoneOfThemTwice() {
        List<String> names = demo.customers().stream().map(CustomerRow::name).toList();
        long chinese = names.stream().filter(DemoCompanyTest::isChinese).count();
        assertThat(names).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(chinese).isBetween(1_200L, 1_700L);
    }

    @Test
    void ordersReachTwoAndAHalfYearsBackAndNoneLiesInTheFuture() {
        assertThat(demo.purchases().get(0).on()).isBetween(TODAY.minusDays(913), TODAY.minusDays(900));
        assertThat(demo.purchases()).allMatch(p -> p.on().isBefore(TODAY));
        assertThat(demo.purchases().size()).isBetween(20_000, 60_000);
    }

    @Test
    void aFifthOfTheCustomersBringFourFifthsOfTheMoney() {
        Map<Long, Double> byCustomer = demo.purchases().stream()
                .filter(p -> p.on().isAfter(TODAY.minusDays(365)) && !p.status().equals("CANCELLED"))
                .collect(Collectors.groupingBy(
                        PurchaseRow::customer,
                        Collectors.summingDouble(p -> p.amount().doubleValue())));
        List<Double> sorted =
                byCustomer.values().stream().sorted(Comparator.reverseOrder()).toList();
        double all = sorted.stream().mapToDouble(d -> d).sum();
        double top =
                sorted.stream().limit(sorted.size() / 5).mapToDouble(d -> d).sum();
        assertThat(top / all).isBetween(0.72, 0.86);
    }

    @Test
    void theBooksShowEveryStatusReturnsDiscountsAndProfitsThatAreMissing() {
        Map<String, Long> byStatus =
                demo.purchases().stream().collect(Collectors.groupingBy(PurchaseRow::status, Collectors.counting()));
        assertThat(byStatus.keySet()).containsExactlyInAnyOrder("PLACED", "DELIVERED", "LATE", "RETURNED", "CANCELLED");
        assertThat(demo.purchases()).filteredOn(p -> p.amount().signum() < 0).hasSizeBetween(150, 2_000);
        assertThat(share(p -> p.profit() == null)).isBetween(0.15, 0.21);
        assertThat(share(p -> p.discount() != null)).isBetween(0.04, 0.20);
    }

    @Test
    void anAmountIsANumberOfPiecesAtAPriceThatRisesOnceAYear() {
        Map<String, Set<BigDecimal>> prices = new HashMap<>();
        for (PurchaseRow order : demo.purchases()) {
            if (order.amount().signum() > 0 && !order.channel().equals("RECURRING")) {
                String[] words = order.product().split(" × ");
                BigDecimal pieces = new BigDecimal(words.length == 1 ? "1" : words[0]);
                BigDecimal list = order.discount() == null
                        ? order.amount()
                        : order.amount().add(order.discount());
                prices.computeIfAbsent(words[words.length - 1], product -> new HashSet<>())
                        .add(list.divide(pieces, 0, RoundingMode.HALF_UP));
            }
        }
        assertThat(prices).hasSizeBetween(10, 20).allSatisfy((product, found) -> {
            assertThat(found).as(product).hasSizeLessThanOrEqualTo(3);
            assertThat(Collections.max(found)).as(product).isLessThan(new BigDecimal(700));
        });
    }

    @Test
    void nobodySendsBackMoreOftenThanTheyOrderedWithinAQuarter() {
        Map<Long, Integer> balance = new HashMap<>();
        demo.purchases().stream()
                .filter(p -> p.on().isAfter(TODAY.minusDays(90)) && !p.status().equals("CANCELLED"))
                .forEach(p -> balance.merge(p.customer(), p.amount().signum() < 0 ? -1 : 1, Integer::sum));
        assertThat(balance.values()).isNotEmpty().allMatch(orders -> orders >= 0);
    }

    @Test
    void nobodyCostAnythingBeforeTheirFirstOrderOrInTheFuture() {
        Map<Long, LocalDate> first = demo.purchases().stream()
                .collect(Collectors.toMap(
                        PurchaseRow::customer, PurchaseRow::on, (one, other) -> one.isBefore(other) ? one : other));
        assertThat(demo.costs())
                .isNotEmpty()
                .allMatch(cost -> cost.on().isBefore(TODAY) && cost.amount().signum() > 0)
                // a Sunday's order is delivered on Monday
                .allMatch(cost -> !cost.on().isBefore(first.get(cost.customer()).minusDays(1)));
    }

    @Test
    void whereCustomersCameFromIsSaidInWords() {
        assertThat(demo.customers()).noneMatch(customer -> customer.source().matches("[A-Z_]+"));
    }

    private double share(java.util.function.Predicate<PurchaseRow> which) {
        return demo.purchases().stream().filter(which).count()
                / (double) demo.purchases().size();
    }

    private static boolean isChinese(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
