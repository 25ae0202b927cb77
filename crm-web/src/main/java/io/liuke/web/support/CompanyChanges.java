package io.liuke.web.support;

import io.liuke.derivation.Derivations;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import io.liuke.shared.StaleRecord;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the company, and has everything derived anew where the change reaches states, tiers or scores. */
@Service
@Transactional
public class CompanyChanges {

    private final Companies companies;
    private final BusinessTime time;
    private final Derivations derivations;

    CompanyChanges(Companies companies, BusinessTime time, Derivations derivations) {
        this.companies = companies;
        this.time = time;
        this.derivations = derivations;
    }

    /**
     * Saves all settings.
     *
     * @return whether everything is being derived anew
     * @throws StaleRecord if somebody else saved since {@code company} was read
     */
    public boolean save(Company company) {
        Company before = companies.get();
        LocalDate todayBefore = time.today();
        companies.save(company);
        boolean reaches = company.horizonDays() != before.horizonDays()
                || company.defaultMargin().compareTo(before.defaultMargin()) != 0
                || !time.today().equals(todayBefore);
        if (reaches) {
            derivations.start(null);
        }
        return reaches;
    }

    /** From now on the company looks at its data as of that day. */
    public void lookAsOf(LocalDate day) {
        companies.viewOn(day);
        derivations.start(null);
    }

    /** Back from the date that the company looked at. */
    public void backToToday() {
        companies.viewOn(null);
        derivations.start(null);
    }
}
