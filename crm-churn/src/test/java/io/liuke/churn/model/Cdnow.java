package io.liuke.churn.model;

import io.liuke.churn.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The CDNOW 1/10 sample: 2,357 customers who first bought in the first quarter of 1997. */
final class Cdnow {

    private Cdnow() {}

    /** The authors' own summary, weeks rounded to two decimals. */
    static GroupedHistories summary() {
        GroupedHistories.Builder builder = GroupedHistories.builder();
        for (String line : lines("cdnow_sample_summary_rfm.csv")) {
            String[] f = line.split(",");
            builder.add(new BuyingHistory(Integer.parseInt(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3])));
        }
        return builder.build();
    }

    /** Mean amounts of the repeat purchases, from the same summary. */
    static GammaGammaFitter amounts() {
        return amounts(1);
    }

    static GammaGammaFitter amounts(double unit) {
        GammaGammaFitter fitter = new GammaGammaFitter();
        for (String line : lines("cdnow_sample_summary_rfm.csv")) {
            String[] f = line.split(",");
            fitter.add(Integer.parseInt(f[1]), unit * Double.parseDouble(f[4]));
        }
        return fitter;
    }

    /** From the orders themselves, weeks not rounded. */
    static GroupedHistories orders(LocalDate asOf) {
        TreeMap<String, SortedSet<LocalDate>> days = new TreeMap<>();
        for (String line : lines("cdnow_sample_transactions.csv")) {
            String[] f = line.split(",");
            LocalDate day = LocalDate.parse(f[1]);
            if (!day.isAfter(asOf)) {
                days.computeIfAbsent(f[0], code -> new TreeSet<>()).add(day);
            }
        }
        GroupedHistories.Builder builder = GroupedHistories.builder();
        days.values().forEach(d -> {
            long first = d.first().toEpochDay();
            builder.add(BuyingHistory.ofDays(
                    d.size() - 1, (int) (d.last().toEpochDay() - first), (int) (asOf.toEpochDay() - first)));
        });
        return builder.build();
    }

    private static Iterable<String> lines(String name) {
        Path file = SharedData.file(name);
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
