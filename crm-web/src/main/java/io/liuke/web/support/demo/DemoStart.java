package io.liuke.web.support.demo;

import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the demo at the first start without configuration: neither a database is named (unless {@code LIUKE_DEMO=true})
 * nor is it unwanted ({@code LIUKE_DEMO=false}), and nobody is in the database. That happens before the web server
 * listens, so nobody meets a half-filled company. Neither a fresh demo nor one of an earlier start is shown to other machines
 * unless {@code LIUKE_DEMO_PUBLIC=true}.
 */
@Component
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoLoader loader;
    private final DemoAddress address;
    private final Companies companies;
    private final Environment environment;
    private volatile boolean running;

    DemoStart(DemoLoader loader, DemoAddress address, Companies companies, Environment environment) {
        this.loader = loader;
        this.address = address;
        this.companies = companies;
        this.environment = environment;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        boolean fresh = wanted() && loader.isNeeded();
        if (fresh || companies.get().demo()) {
            address.requirePrivate();
        }
        long begin = System.nanoTime();
        if (fresh) {
            loader.load();
            log.info(
                    "Demo company loaded: {} invented customers in {} ms; LIUKE_DEMO=false starts without it",
                    DemoCompany.CUSTOMERS,
                    (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /** Each start of a demo says how to get in; the password is no secret (see {@link DemoSignIns#PASSWORD}). */
    @EventListener(ApplicationReadyEvent.class)
    void sayHowToSignIn() {
        Company company = companies.get();
        if (!company.demo()) {
            return;
        }
        String who = DemoSignIns.ALL.stream()
                .map(s -> "%n    %-12s %s (%s)".formatted(s.login(), s.name(), s.role()))
                .collect(Collectors.joining());
        log.info(
                "Demo of {}: open http://{}:{} and choose a role, or sign in with the password {} as{}",
                company.name(),
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")),
                DemoSignIns.PASSWORD,
                who);
    }

    private boolean wanted() {
        boolean ownDatabase = !environment.containsProperty("spring.datasource.url");
        return environment.getProperty("liuke.demo", Boolean.class, ownDatabase);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
