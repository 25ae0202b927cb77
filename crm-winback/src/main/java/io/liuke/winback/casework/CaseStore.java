package io.liuke.winback.casework;

import io.liuke.customer.CustomerId;
import io.liuke.customer.LifecycleState;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.winback.CaseId;
import io.liuke.winback.CaseStage;
import io.liuke.winback.Diagnosis;
import io.liuke.winback.StageMove;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes one case at a time. */
@Repository
class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customer's state; the row stays locked, so that two people cannot open a case at the same moment. */
    LifecycleState lockCustomer(CustomerId customer) {
        return jdbc.sql("select state from customer where id = :customer for no key update")
                .param("customer", customer.value())
                .query(LifecycleState.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no customer " + customer.value()));
    }

    boolean hasOpenCase(CustomerId customer) {
        return jdbc.sql(
                        "select exists (select 1 from retention_case where customer_id = :customer and closed_at is null)")
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    CaseId insertSaveCase(CustomerId customer, StaffId by, Instant now, LocalDate today) {
        return new CaseId(jdbc.sql("""
                        insert into retention_case (customer_id, id, kind, stage, stage_since, owner_id, opened_on, opened_at,
                                                    opened_by)
                        select id, nextval('retention_case_seq'), 'SAVE', 'AT_RISK', :now, coalesce(owner_id, :by), :today,
                               :now, :by
                        from customer
                        where id = :customer
                        returning id
                        """)
                .param("customer", customer.value())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(Long.class)
                .single());
    }

    /** @throws StaleRecord if the case has ended or its version is another */
    OpenCase lock(CustomerId customer, CaseId id, int version) {
        OpenCase found = jdbc.sql("""
                        select customer_id, id, kind, stage, version,
                               cause_stated is not null or cause_verified is not null as diagnosed
                        from retention_case
                        where customer_id = :customer and id = :id
                        for no key update
                        """)
                .param("customer", customer.value())
                .param("id", id.value())
                .query(OpenCase.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no case " + id.value()));
        if (found.version() != version) {
            throw new StaleRecord("Case " + id.value());
        }
        return found;
    }

    void move(OpenCase from, StageMove move, Instant now, LocalDate today) {
        boolean ends = move.to().isFinal();
        jdbc.sql("""
                        update retention_case
                        set stage = :stage, stage_since = :now, later_on = cast(:laterOn as date),
                            outcome_note = case when :ends then cast(:note as text) else outcome_note end,
                            closed_at = case when :ends then cast(:now as timestamptz) end,
                            closed_on = case when :ends then cast(:today as date) end,
                            version = version + 1
                        where customer_id = :customer and id = :id
                        """)
                .param("customer", from.customerId())
                .param("id", from.id())
                .param("stage", move.to().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("laterOn", move.laterOn())
                .param("ends", ends)
                .param("note", move.note())
                .update();
    }

    void diagnose(OpenCase of, Diagnosis diagnosis) {
        jdbc.sql("""
                        update retention_case
                        set cause_stated = :stated, cause_verified = :verified, evidence = :evidence, version = version + 1
                        where customer_id = :customer and id = :id
                        """)
                .param("customer", of.customerId())
                .param("id", of.id())
                .param("stated", name(diagnosis.stated()))
                .param("verified", name(diagnosis.verified()))
                .param("evidence", diagnosis.evidence())
                .update();
    }

    void addStep(OpenCase of, @Nullable CaseStage from, CaseStage to, @Nullable String note, StaffId by, Instant now) {
        jdbc.sql("""
                        insert into retention_case_step (customer_id, id, case_id, from_stage, to_stage, note, staff_id, at)
                        values (:customer, nextval('retention_case_step_seq'), :case, :from, :to, :note, :by, :now)
                        """)
                .param("customer", of.customerId())
                .param("case", of.id())
                .param("from", name(from))
                .param("to", to.name())
                .param("note", note)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
