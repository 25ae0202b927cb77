package io.liuke.benchmark;

import static io.liuke.benchmark.Results.number;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages that people wait for, as an account manager and as an administrator. */
final class PageBenchmark {

    private static final int TIMES = 200;
    /** A server that has run for a day has compiled what it does; with fewer this one is still at it. */
    private static final int WARM = 3_000;

    private static final int CLIENTS = 8;
    private static final int UNSEEN = 40;
    private static final int FEW_TIMES = 5;
    private static final List<String> OTHERS = List.of(
            "/warnings",
            "/develop",
            "/develop/second",
            "/develop/next",
            "/develop/potentials",
            "/dashboard",
            "/pyramid",
            "/dashboard/lost",
            "/model",
            "/handover");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    private final Product product;
    private final String password;
    private final SqlLimits limits;
    private final Results results;
    private final Growth growth;

    PageBenchmark(Product product, String password, Results results, Growth growth) throws Exception {
        this.product = product;
        this.password = password;
        this.limits = new SqlLimits(product.database());
        this.results = results;
        this.growth = growth;
    }

    void measure() throws Exception {
        Client manager = signedIn(CompanyFiles.login(1));
        Client admin = signedIn("admin");
        queue(manager);
        depth(admin);
        lists(admin);
        cards(admin);
        others(admin);
    }

    private Client signedIn(String login) throws Exception {
        Client client = new Client(product.address());
        client.signIn(login, password);
        return client;
    }

    private void queue(Client manager) throws Exception {
        Timing sql = limits.queue(1001);
        for (int i = 0; i < WARM; i++) {
            manager.page("/today");
        }
        Timing queue = Timing.of(TIMES, () -> manager.page("/today"));
        results.atMost("queue page, p50", queue.p50(), "ms", number(sql.p50()) + " ms", 10);
        results.note("queue page, p95", number(queue.p95()) + " ms", number(sql.p95()) + " ms");
        growth.put("queue page p95, ms", queue.p95());
        Timing.Crowd crowd = Timing.together(CLIENTS, 4 * TIMES, () -> manager.page("/today"));
        results.atLeast("queue page, eight clients", crowd.perSecond(), "pages/s", "", 180);
        results.note("queue page, eight clients, p95", number(crowd.took().p95()) + " ms", "");
    }

    /** As somebody who sees everybody's, so that there is a depth. */
    private void depth(Client admin) throws Exception {
        Timing first = Timing.of(TIMES, () -> admin.page("/today?scope=all"));
        results.note("queue of everybody, p50", number(first.p50()) + " ms", "");
        String deep = "/today?scope=ALL&after=" + limits.cursorDeepInTheQueue();
        Timing depth = Timing.of(TIMES, () -> admin.page(deep));
        results.atMost(
                "a page at nine tenths of the queue of everybody against the first",
                depth.p50() / first.p50(),
                "times",
                "",
                1.5);
        List<Double> unseen = new ArrayList<>();
        String path = deep;
        for (int i = 0; i < UNSEEN; i++) {
            String now = path;
            String[] page = new String[1];
            unseen.add(Timing.millis(() -> page[0] = admin.page(now)));
            Matcher next = NEXT.matcher(page[0]);
            if (!next.find()) {
                break;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        results.note(
                "of those, a page whose rows nobody has looked at yet, p50",
                number(unseen.stream().sorted().toList().get(unseen.size() / 2)) + " ms",
                "");
    }

    private void lists(Client admin) throws Exception {
        Timing search = Timing.of(TIMES, () -> admin.page("/customers?q=%E7%8E%8B%E4%BC%9F"));
        results.atMost("search by two Chinese characters, p50", search.p50(), "ms", "", 40);
        growth.put("search p95, ms", search.p95());
        Timing count = limits.count();
        Timing capped = limits.cappedCount();
        Timing list = Timing.of(TIMES, () -> admin.page("/customers"));
        results.note(
                "customers list with its count, p50",
                number(list.p50()) + " ms",
                "count " + number(count.p50()) + " ms, capped " + number(capped.p50()) + " ms");
        growth.put("customers list p95, ms", list.p95());
    }

    private void cards(Client admin) throws Exception {
        Iterator<String> next = limits.someCustomers(2 * TIMES).iterator();
        Timing card = Timing.of(TIMES, () -> admin.page("/customers/" + next.next()));
        results.atMost("customer page, p50", card.p50(), "ms", "", 14);
        results.note("customer page, p95", number(card.p95()) + " ms", "");
        growth.put("customer page p95, ms", card.p95());
    }

    /** Of everybody, as a manager opens them now and then. */
    private void others(Client admin) throws Exception {
        for (String path : OTHERS) {
            Timing page = Timing.of(FEW_TIMES, () -> admin.page(path));
            results.note(path + ", p50", number(page.p50()) + " ms", "");
        }
    }
}
