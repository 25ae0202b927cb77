package io.liuke.web.support.demo;

import io.liuke.churn.Scorings;
import io.liuke.derivation.Derivations;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.web.security.Passwords;
import org.springframework.stereotype.Component;

/** Brings the demo company into an empty database, derived, and its scoring planned. */
@Component
class DemoLoader {

    private final DemoStore store;
    private final Companies companies;
    private final BusinessTime time;
    private final Passwords passwords;
    private final Derivations derivations;
    private final Scorings scorings;

    DemoLoader(
            DemoStore store,
            Companies companies,
            BusinessTime time,
            Passwords passwords,
            Derivations derivations,
            Scorings scorings) {
        this.store = store;
        this.companies = companies;
        this.time = time;
        this.passwords = passwords;
        this.derivations = derivations;
        this.scorings = scorings;
    }

    /** Where the database holds anybody already there is no place for a demo. */
    boolean isNeeded() {
        return store.isEmpty();
    }

    void load() {
        DemoCompany demo = DemoCompany.generate(DemoCompany.SEED, time.today());
        String hash = passwords.hash(DemoSignIns.PASSWORD);
        store.write(demo, companies.get(), hash);
        derivations.runNow(null);
        scorings.start(null, null);
    }
}
