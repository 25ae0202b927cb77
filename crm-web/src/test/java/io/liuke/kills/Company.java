package io.liuke.kills;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** The files of a small company: each is a set of orders that can be told apart from all others. */
final class Company {

    private static final int DAYS = 700;
    private static final int MOST_CENTS = 500_000;
    private static final int SMALL = 3;

    private final int customers;
    private final Path directory;

    Company(int customers, Path directory) {
        this.customers = customers;
        this.directory = directory;
    }

    /** A file of orders, whose product is the file's name. */
    record OrderFile(Path path, String name, long rows, BigDecimal amount) {}

    /** @param numbered with order numbers; without, Liuke knows an order again by its content alone */
    OrderFile orders(int number, int rows, boolean numbered) throws IOException {
        Random random = new Random(number);
        String name = "file-" + number;
        Path path = directory.resolve(name + ".csv");
        LocalDate today = LocalDate.now().minusDays(1);
        BigDecimal sum = BigDecimal.ZERO;
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write((numbered ? "order_no," : "") + "customer,ordered_at,amount,product\n");
            for (int i = 0; i < rows; i++) {
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(MOST_CENTS), 2);
                sum = sum.add(amount);
                LocalDate day = today.minusDays(random.nextInt(DAYS));
                out.write((numbered ? "N" + number + "-" + i + "," : "") + "C" + customer(random) + "," + day + ","
                        + amount + "," + name + "\n");
            }
        }
        return new OrderFile(path, name, rows, sum);
    }

    /** Few buy most. */
    private int customer(Random random) {
        return (int) (customers * Math.pow(random.nextDouble(), SMALL));
    }
}
