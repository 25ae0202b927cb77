package io.liuke.churn.scoring;

import io.liuke.customer.HandoverId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings single columns of the scores up to date that were copied in from elsewhere. */
@Repository
class ScoreColumnsStore {

    private final JdbcClient jdbc;

    ScoreColumnsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all customers of a hand-over. */
    void copyOwners(HandoverId handover) {
        jdbc.sql("""
                        update risk_score s set owner_id = c.owner_id
                        from owner_change o
                        join customer c on c.id = o.customer_id
                        where o.handover_id = :handover and s.customer_id = o.customer_id
                        """).param("handover", handover.value()).update();
    }

    /** The priority by the minutes and the help that are set now. */
    void applyEfforts() {
        jdbc.sql("""
                        update risk_score s
                        set minutes = e.minutes, help = e.help, priority = s.money_at_stake * e.help / e.minutes
                        from contact_effort e
                        where e.channel = s.channel and (s.minutes, s.help) is distinct from (e.minutes, e.help)
                        """).update();
    }
}
