package io.liuke.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CompaniesTest {

    @Autowired
    private Companies companies;

    @Autowired
    private BusinessTime time;

    @Test
    void aNewInstallationHasOneCompanyThatLooksAtToday() {
        assertThat(companies.get().viewedOn()).isNull();
        assertThat(time.today()).isEqualTo(time.calendarDate());
    }

    @Test
    void whatIsSavedIsRead() {
        Company before = companies.get();
        companies.save(named(before, "留客商贸"));
        assertThat(companies.get().name()).isEqualTo("留客商贸");
        assertThat(companies.get().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void aStaleFormIsRefused() {
        Company read = companies.get();
        companies.save(named(read, "first"));
        assertThatThrownBy(() -> companies.save(named(read, "second"))).isInstanceOf(StaleRecord.class);
        assertThat(companies.get().name()).isEqualTo("first");
    }

    @Test
    void theDateThatTheCompanyLooksAtIsTodayEverywhere() {
        companies.viewOn(LocalDate.of(1997, 9, 30));
        assertThat(time.today()).isEqualTo(LocalDate.of(1997, 9, 30));
        assertThat(LocalDate.ofInstant(time.now(), time.zone())).isEqualTo(LocalDate.of(1997, 9, 30));
        companies.viewOn(null);
        assertThat(time.today()).isEqualTo(time.calendarDate());
    }

    @Test
    void whoRemembersReadsOnceAndSeesTheirOwnChanges() {
        try (Companies.Remembering once = companies.remember()) {
            Company read = companies.get();
            assertThat(companies.get()).isSameAs(read);
            companies.save(named(read, "changed"));
            assertThat(companies.get().name()).isEqualTo("changed");
            companies.viewOn(LocalDate.of(1997, 9, 30));
            assertThat(time.today()).isEqualTo(LocalDate.of(1997, 9, 30));
        }
        assertThat(companies.get()).isNotSameAs(companies.get());
    }

    private static Company named(Company company, String name) {
        return new Company(
                name,
                company.currency(),
                company.zone(),
                company.horizonDays(),
                company.activeWindowDays(),
                company.defaultMargin(),
                company.visibility(),
                company.viewedOn(),
                company.demo(),
                company.version());
    }
}
