package io.liuke.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * The files of an invented company of any size, the same for the same size and day: customers with Chinese and Latin
 * names and owners, and their orders in the order of time, about ten a customer and skewed as in life: rates differ from
 * customer to customer (gamma, shape 0.6), after each order some have had enough, few buy most.
 */
final class CompanyFiles {

    static final int DAYS = 900;

    private static final double RATE_SHAPE = 0.6;
    private static final double MEAN_GAP = 22;
    private static final double DROPOUT = 0.045;
    private static final int MOST_ORDERS = 400;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚建国志晓雯美玲雅婷佳怡思远雨桐子涵浩然宇轩欣";
    private static final String[] FIRST = {"Lina", "Emma", "Noah", "Lucas", "Clara", "Oscar", "Nina", "Hugo"};
    private static final String[] LAST = {"Moreau", "Becker", "Clarke", "Rossi", "Novak", "Jensen", "Costa", "Meyer"};

    private final int customers;
    private final LocalDate today;

    CompanyFiles(int customers, LocalDate today) {
        this.customers = customers;
        this.today = today;
    }

    static String code(int customer) {
        return "C%07d".formatted(customer);
    }

    static String login(int owner) {
        return "am%04d".formatted(owner);
    }

    /** How many account managers share the customers. */
    int owners() {
        return Math.max(4, customers / 5000);
    }

    void writeCustomers(Path file) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,name,kind,email,phone,owner,region,created_on\n");
            for (int i = 0; i < customers; i++) {
                out.write(code(i));
                out.write(',' + name(random) + (random.nextInt(4) == 0 ? ",COMPANY" : ",PERSON"));
                out.write(",c" + i + "@example.com,1" + (3_000_000_000L + i) + ',' + login(i % owners()));
                out.write(",R" + random.nextInt(30) + ',' + today.minusDays(DAYS) + '\n');
            }
        }
    }

    /** @return the number of orders written */
    long writePurchases(Path file) throws IOException {
        int[][] byDay = buyersByDay();
        Random random = new Random(11);
        long order = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("customer,order_no,ordered_at,amount,discount\n");
            for (int day = 0; day < DAYS; day++) {
                String on = today.minusDays(DAYS - 1L - day).toString();
                for (int customer : byDay[day]) {
                    writeOrder(out, customer, "O" + order++, on, random);
                }
            }
        }
        return order;
    }

    /** Some orders of today by known customers. */
    void writeNewPurchases(Path file, int count) throws IOException {
        Random random = new Random(13);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("customer,order_no,ordered_at,amount,discount\n");
            for (int i = 0; i < count; i++) {
                writeOrder(out, random.nextInt(customers), "N" + i, today.toString(), random);
            }
        }
    }

    private static void writeOrder(BufferedWriter out, int customer, String order, String on, Random random)
            throws IOException {
        long cents = Math.round(2000 * Math.exp(0.9 * random.nextGaussian()) * (1 + customer % 17));
        out.write(code(customer) + ',' + order + ',' + on + ',' + cents / 100 + '.' + cents % 100 / 10);
        out.write((random.nextInt(5) == 0 ? "," + cents / 1000 : ",") + "\n");
    }

    private int[][] buyersByDay() {
        int[][] byDay = new int[DAYS][];
        int[] count = new int[DAYS];
        eachOrder((customer, day) -> count[day]++);
        for (int day = 0; day < DAYS; day++) {
            byDay[day] = new int[count[day]];
            count[day] = 0;
        }
        eachOrder((customer, day) -> byDay[day][count[day]++] = customer);
        return byDay;
    }

    @FunctionalInterface
    private interface EachOrder {
        void accept(int customer, int day);
    }

    private void eachOrder(EachOrder each) {
        Random random = new Random(5);
        for (int customer = 0; customer < customers; customer++) {
            double day = random.nextDouble() * DAYS;
            double gap = MEAN_GAP / (0.05 + gamma(random) / RATE_SHAPE);
            for (int orders = 0; orders < MOST_ORDERS && day < DAYS; orders++) {
                each.accept(customer, (int) day);
                if (random.nextDouble() < DROPOUT) {
                    break;
                }
                day -= gap * Math.log(1 - random.nextDouble());
            }
        }
    }

    /** Johnk's method, for a shape below one. */
    private static double gamma(Random random) {
        while (true) {
            double x = Math.pow(random.nextDouble(), 1 / RATE_SHAPE);
            double y = Math.pow(random.nextDouble(), 1 / (1 - RATE_SHAPE));
            if (x + y <= 1) {
                return -Math.log(1 - random.nextDouble()) * x / (x + y);
            }
        }
    }

    private static String name(Random random) {
        if (random.nextInt(3) == 0) {
            return FIRST[random.nextInt(FIRST.length)] + ' ' + LAST[random.nextInt(LAST.length)];
        }
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i <= random.nextInt(2); i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
