package io.liuke.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the one company of this installation. */
@Service
public class Companies {

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Company get() {
        return jdbc.sql("""
                        select name, currency, zone, horizon_days, active_window_days, default_margin, visibility,
                               viewed_on, demo, version
                        from company
                        """).query(Company.class).single();
    }

    /**
     * Saves all settings.
     *
     * @throws StaleRecord if somebody else saved since {@code company} was read
     */
    @Transactional
    public void save(Company company) {
        int saved = jdbc.sql("""
                        update company
                        set name = :name, currency = :currency, zone = :zone, horizon_days = :horizonDays,
                            active_window_days = :activeWindowDays, default_margin = :defaultMargin,
                            visibility = :visibility, viewed_on = :viewedOn, demo = :demo, version = version + 1
                        where version = :version
                        """)
                .param("name", company.name())
                .param("currency", company.currency())
                .param("zone", company.zone())
                .param("horizonDays", company.horizonDays())
                .param("activeWindowDays", company.activeWindowDays())
                .param("defaultMargin", company.defaultMargin())
                .param("visibility", company.visibility().name())
                .param("viewedOn", company.viewedOn())
                .param("demo", company.demo())
                .param("version", company.version())
                .update();
        if (saved == 0) {
            throw new StaleRecord("company");
        }
    }

    /** Sets the business date that everything is shown as of; null goes back to today. */
    @Transactional
    public void viewOn(@Nullable LocalDate date) {
        jdbc.sql("update company set viewed_on = :date, version = version + 1")
                .param("date", date)
                .update();
    }
}
