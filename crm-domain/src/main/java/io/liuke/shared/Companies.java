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
    private final ThreadLocal<@Nullable Memory> memory = new ThreadLocal<>();

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what {@link #remember} began. */
    public interface Remembering extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Memory {
        private @Nullable Company company;
    }

    /**
     * Until it is closed, this thread reads the company once, and again after it has changed it itself: a page asks for
     * today, the zone and the currency hundreds of times, and all of it is to be of one moment.
     */
    public Remembering remember() {
        memory.set(new Memory());
        return memory::remove;
    }

    public Company get() {
        Memory known = memory.get();
        if (known == null) {
            return read();
        }
        Company company = known.company == null ? read() : known.company;
        known.company = company;
        return company;
    }

    private void forget() {
        Memory known = memory.get();
        if (known != null) {
            known.company = null;
        }
    }

    private Company read() {
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
        forget();
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
        forget();
    }
}
