package io.liuke.customer;

import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes customers; each change answers how many rows it touched, none if the version differs. */
@Repository
class CustomerStore {

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextId() {
        return jdbc.sql("select nextval('customer_seq')").query(Long.class).single();
    }

    void insert(long id, String code, NewCustomer customer, LocalDate today, Instant now) {
        Profile profile = customer.profile();
        jdbc.sql("""
                        insert into customer (id, code, name, kind, email, phone, wecom_id, owner_id, region, industry, source,
                                              created_on, consent_email, consent_sms, consent_phone, state_since, recorded_at)
                        values (:id, :code, :name, :kind, :email, :phone, :wecom, :owner, :region, :industry, :source,
                                :today, :consentEmail, :consentSms, :consentPhone, :today, :now)
                        """)
                .param("id", id)
                .param("code", code)
                .param("name", profile.name())
                .param("kind", profile.kind().name())
                .param("email", profile.email())
                .param("phone", profile.phone())
                .param("wecom", profile.wecomId())
                .param("owner", value(customer.owner()))
                .param("region", profile.region())
                .param("industry", profile.industry())
                .param("source", profile.source())
                .param("today", today)
                .param("consentEmail", customer.consent().email())
                .param("consentSms", customer.consent().sms())
                .param("consentPhone", customer.consent().phone())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Claims the code; false if another customer has it. */
    boolean claimCode(String code, long customer) {
        return jdbc.sql("""
                                insert into customer_code (code, customer_id) values (:code, :customer)
                                on conflict (code) do nothing
                                """).param("code", code).param("customer", customer).update() == 1;
    }

    int saveProfile(CustomerId id, Profile profile, int version) {
        return jdbc.sql("""
                        update customer
                        set name = :name, kind = :kind, email = :email, phone = :phone, wecom_id = :wecom, region = :region,
                            industry = :industry, source = :source, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", profile.name())
                .param("kind", profile.kind().name())
                .param("email", profile.email())
                .param("phone", profile.phone())
                .param("wecom", profile.wecomId())
                .param("region", profile.region())
                .param("industry", profile.industry())
                .param("source", profile.source())
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    int saveConsent(CustomerId id, Consent consent, int version) {
        return jdbc.sql("""
                        update customer
                        set consent_email = :email, consent_sms = :sms, consent_phone = :phone, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("email", consent.email())
                .param("sms", consent.sms())
                .param("phone", consent.phone())
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    int saveCancelledOn(CustomerId id, @Nullable LocalDate day, int version) {
        return jdbc.sql("""
                        update customer set cancelled_on = :day, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("day", day)
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    void insertDecision(CustomerId id, StateDecision decision, Instant now) {
        jdbc.sql("""
                        insert into customer_decision (customer_id, id, decided_on, to_state, reason, staff_id, recorded_at)
                        values (:customer, nextval('customer_decision_seq'), :day, :to, :reason, :staff, :now)
                        """)
                .param("customer", id.value())
                .param("day", LocalDate.ofEpochDay(decision.day()))
                .param("to", decision.to().name())
                .param("reason", decision.reason())
                .param("staff", decision.staffId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Moves the version on where something that belongs to the customer changes. */
    int touch(CustomerId id, int version) {
        return jdbc.sql("update customer set version = version + 1 where id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    private static @Nullable Long value(@Nullable StaffId staff) {
        return Optional.ofNullable(staff).map(StaffId::value).orElse(null);
    }
}
