package io.liuke.churn.learning;

import io.liuke.churn.SharedData;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.purchase.OrderHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders of real customers, told customer by customer as of any date. */
final class EventLog {

    private record Order(LocalDate on, double amount) {}

    private final Map<Long, List<Order>> orders = new TreeMap<>();

    static EventLog cdnow() {
        return read("cdnow_sample_transactions.csv", 3);
    }

    static EventLog grocery() {
        return read("grocery_elog.csv", -1);
    }

    private static EventLog read(String file, int amountColumn) {
        EventLog log = new EventLog();
        try {
            for (String line :
                    Files.readAllLines(SharedData.file(file)).stream().skip(1).toList()) {
                String[] cells = line.split(",");
                double amount = amountColumn < 0 ? 0 : Double.parseDouble(cells[amountColumn]);
                log.add(Long.parseLong(cells[0]), LocalDate.parse(cells[1]), amount);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    EventLog add(long customer, LocalDate on, double amount) {
        orders.computeIfAbsent(customer, id -> new ArrayList<>()).add(new Order(on, amount));
        return this;
    }

    List<OrderFeatures> asOf(LocalDate date) {
        List<OrderFeatures> customers = new ArrayList<>();
        orders.forEach((id, all) -> {
            TreeMap<LocalDate, List<Order>> days = new TreeMap<>();
            all.stream()
                    .filter(o -> !o.on().isAfter(date))
                    .forEach(o ->
                            days.computeIfAbsent(o.on(), d -> new ArrayList<>()).add(o));
            if (!days.isEmpty()) {
                customers.add(OrderFeatures.of(history(id, days), date));
            }
        });
        return customers;
    }

    private static OrderHistory history(long id, TreeMap<LocalDate, List<Order>> days) {
        double[] amounts = days.values().stream()
                .mapToDouble(d -> d.stream().mapToDouble(Order::amount).sum())
                .toArray();
        int[] none = new int[amounts.length];
        return new OrderHistory(
                id,
                days.keySet().stream().mapToInt(d -> (int) d.toEpochDay()).toArray(),
                days.values().stream().mapToInt(List::size).toArray(),
                amounts,
                amounts,
                none,
                none,
                true);
    }

    boolean orderedWithin(long customer, LocalDate after, int days) {
        return orders.get(customer).stream()
                .anyMatch(o -> o.on().isAfter(after) && !o.on().isAfter(after.plusDays(days)));
    }

    Snapshot snapshot(LocalDate asOf, int horizon) {
        return Snapshot.of(asOf, horizon, asOf(asOf), id -> ServiceFacts.NOTHING);
    }

    LabelledWindow window(LocalDate cutoff, int horizon) {
        return LabelledWindow.of(snapshot(cutoff, horizon), id -> orderedWithin(id, cutoff, horizon));
    }

    LocalDate firstOrder() {
        return orders.values().stream()
                .flatMap(List::stream)
                .map(Order::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
