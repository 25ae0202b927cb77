package io.liuke.kills;

import io.liuke.kills.Company.OrderFile;
import io.liuke.kills.Tally.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One company that is killed again and again at random moments of its work. */
final class Kills implements AutoCloseable {

    private static final double BEYOND_THE_END = 1.15;
    private static final double MILLION = 1e6;

    private final Company company;
    private final int rows;
    private final Random random;
    private final Tally tally = new Tally();
    private final Map<Work, Long> millis = new EnumMap<>(Work.class);
    private final List<String> structure;
    private Liuke liuke;
    private int files;

    /** Loads the company undisturbed and notes how long each work takes. */
    Kills(Path directory, List<String> program, int customers, int rows, long seed)
            throws IOException, InterruptedException {
        this.company = new Company(customers, directory);
        this.rows = rows;
        this.random = new Random(seed);
        this.liuke = Liuke.start(directory, program);
        this.structure = Books.structure(liuke.database());
        new Api(liuke).load("purchases", nextFile().path());
        Books.settle(liuke);
        for (Work work : List.of(Work.DERIVATION, Work.SCORING, Work.IMPORT)) {
            long start = System.nanoTime();
            ask(work, work == Work.IMPORT ? nextFile() : null);
            Books.settle(liuke);
            millis.put(work, (long) ((System.nanoTime() - start) / MILLION));
        }
        System.out.println("Undisturbed, in milliseconds: " + millis);
    }

    private OrderFile nextFile() throws IOException {
        files++;
        return company.orders(files, rows, files % 2 == 0);
    }

    /** Asks for work, kills within it, starts again, waits until all is quiet, and looks. */
    void kill() throws IOException, InterruptedException {
        Work work = Work.values()[random.nextInt(Work.values().length)];
        kill(work, Victim.any(random), random.nextDouble());
    }

    void kill(Work work, Victim victim, double when) throws IOException, InterruptedException {
        long moment = Math.round(millis.get(work) * BEYOND_THE_END * when);
        OrderFile file = work == Work.IMPORT ? nextFile() : null;
        long runs = Books.runs(liuke.database()).of(work);
        CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> ask(work, file));
        TimeUnit.MILLISECONDS.sleep(moment);
        strike(victim);
        asked.exceptionally(refused -> null).join();
        long left = Books.settle(liuke);
        List<String> faults = new ArrayList<>();
        Outcome outcome = outcome(work, file, runs);
        look(left, faults);
        if (!faults.isEmpty() && outcome.ordinal() < Outcome.HALF.ordinal()) {
            outcome = Outcome.HALF;
        }
        tally.add(outcome, faults);
        System.out.printf("%s, %s killed after %d ms: %s %s%n", work, victim, moment, outcome, faults);
    }

    private void strike(Victim victim) throws IOException, InterruptedException {
        if (victim != Victim.PRODUCT) {
            liuke.killServer();
        }
        if (victim == Victim.SERVER) {
            liuke.awaitPages();
            return;
        }
        liuke.kill();
        liuke = liuke.again();
    }

    private void ask(Work work, @Nullable OrderFile file) {
        try {
            Api api = new Api(liuke);
            if (file != null) {
                api.load("purchases", file.path());
            } else {
                api.start(work == Work.DERIVATION ? "derivations" : "scorings");
            }
        } catch (IOException killed) {
            // it got no answer, and does not know whether it was heard
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome(Work work, @Nullable OrderFile file, long runsBefore) throws IOException {
        if (file == null) {
            return Books.runs(liuke.database()).of(work) > runsBefore ? Outcome.WHOLE : Outcome.ABSENT;
        }
        Books.Orders orders = Books.orders(liuke.database(), file.name());
        if (orders.count() == 0) {
            return Outcome.ABSENT;
        }
        boolean whole = orders.count() == file.rows() && orders.amount().compareTo(file.amount()) == 0;
        return whole ? Outcome.WHOLE : orders.count() > file.rows() ? Outcome.TWICE : Outcome.HALF;
    }

    /** What must hold whatever was killed: what was derived is what deriving it all once more, undisturbed, gives. */
    private void look(long left, List<String> faults) throws IOException, InterruptedException {
        JdbcClient jdbc = liuke.database();
        if (left > 0) {
            faults.add(left + " jobs are stuck");
        }
        List<String> now = Books.structure(jdbc);
        if (!now.equals(structure)) {
            List<String> more = new ArrayList<>(now);
            more.removeAll(structure);
            List<String> less = new ArrayList<>(structure);
            less.removeAll(now);
            faults.add("structure: too much " + more + ", missing " + less);
        }
        Books.Derived found = Books.derived(jdbc);
        for (Work work : List.of(Work.DERIVATION, Work.SCORING)) {
            ask(work, null);
            Books.settle(liuke);
        }
        Books.Derived undisturbed = Books.derived(jdbc);
        if (!found.equals(undisturbed)) {
            faults.add("derived: " + found + " instead of " + undisturbed);
        }
        if (found.scoringRuns() != 1 || found.halfDone() != 0) {
            faults.add("scores of more than one run, or of one that did not end: " + found);
        }
    }

    Tally tally() {
        return tally;
    }

    Liuke liuke() {
        return liuke;
    }

    @Override
    public void close() throws InterruptedException {
        liuke.close();
    }
}
