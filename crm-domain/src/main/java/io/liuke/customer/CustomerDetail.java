package io.liuke.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that the module keeps of one customer, with the version that a change must name. */
public record CustomerDetail(
        long id,
        String code,
        String name,
        CustomerKind kind,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String wecomId,
        @Nullable Long ownerId,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source,
        @Nullable String referredBy,
        LocalDate createdOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Boolean consentEmail,
        @Nullable Boolean consentSms,
        @Nullable Boolean consentPhone,
        LifecycleState state,
        LocalDate stateSince,
        boolean regained,
        int version) {

    public CustomerId customerId() {
        return new CustomerId(id);
    }

    public Profile profile() {
        return new Profile(name, kind, phone, email, wecomId, region, industry, source);
    }

    public Consent consent() {
        return new Consent(consentEmail, consentSms, consentPhone);
    }
}
