package io.liuke.web.customer;

import io.liuke.customer.Consent;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.NewCustomer;
import io.liuke.customer.Profile;
import io.liuke.staff.StaffId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A customer, new or edited. */
public record CustomerForm(
        @Size(max = 100) @Nullable String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull CustomerKind kind,
        @Size(max = 50) @Nullable String phone,
        @Email @Size(max = 200) @Nullable String email,
        @Size(max = 100) @Nullable String wecomId,
        @Size(max = 100) @Nullable String region,
        @Size(max = 100) @Nullable String industry,
        @Size(max = 100) @Nullable String source,
        @Nullable Boolean consentEmail,
        @Nullable Boolean consentSms,
        @Nullable Boolean consentPhone,
        @Nullable Long owner,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate cancelledOn,
        int version) {

    static CustomerForm blank(@Nullable Long owner) {
        return new CustomerForm(
                null, "", CustomerKind.COMPANY, null, null, null, null, null, null, null, null, null, owner, null, 0);
    }

    static CustomerForm of(CustomerDetail c) {
        return new CustomerForm(
                c.code(),
                c.name(),
                c.kind(),
                c.phone(),
                c.email(),
                c.wecomId(),
                c.region(),
                c.industry(),
                c.source(),
                c.consentEmail(),
                c.consentSms(),
                c.consentPhone(),
                c.ownerId(),
                c.cancelledOn(),
                c.version());
    }

    public Profile profile() {
        return new Profile(name, kind, phone, email, wecomId, region, industry, source);
    }

    public Consent consent() {
        return new Consent(consentEmail, consentSms, consentPhone);
    }

    NewCustomer toCommand() {
        return new NewCustomer(code, profile(), consent(), owner == null ? null : new StaffId(owner));
    }
}
