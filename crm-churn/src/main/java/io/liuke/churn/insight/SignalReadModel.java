package io.liuke.churn.insight;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up which signals of a customer are known. */
@Repository
public class SignalReadModel {

    private static final int CONTACT_DAYS = 180;
    /** Two gaps are the fewest that have a spread. */
    private static final int RHYTHM_DAYS = 3;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    SignalReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public KnownSignals of(CustomerId customer) {
        return jdbc.sql("""
                        select coalesce(f.order_days, 0) >= :rhythm as rhythm,
                               f.customer_id is not null and not f.profit_estimated as profit,
                               exists (
                                   select from interaction i
                                   where i.customer_id = c.id and (i.two_way or i.direction = 'INBOUND') and i.at >= :since
                                     and i.at < :end) as contact,
                               coalesce(c.phone, c.email, c.wecom_id) is not null or exists (
                                   select from customer_contact p where p.customer_id = c.id) as person
                        from customer c
                        left join purchase_facts f on f.customer_id = c.id
                        where c.id = :customer
                        """)
                .param("customer", customer.value())
                .param("rhythm", RHYTHM_DAYS)
                .param("since", start(CONTACT_DAYS))
                .param("end", start(-1))
                .query((row, n) -> {
                    Set<SignalKind> known = EnumSet.noneOf(SignalKind.class);
                    for (SignalKind kind : SignalKind.values()) {
                        if (kind.isRecorded() && row.getBoolean(kind.name().toLowerCase())) {
                            known.add(kind);
                        }
                    }
                    return new KnownSignals(known);
                })
                .single();
    }

    private Timestamp start(int daysAgo) {
        return Timestamp.from(
                time.today().minusDays(daysAgo).atStartOfDay(time.zone()).toInstant());
    }
}
