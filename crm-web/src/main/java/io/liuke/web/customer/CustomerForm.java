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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** The fields that an edit may change, as a form sends them. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", CustomerEdit.text(name));
        texts.put("kind", CustomerEdit.text(kind));
        texts.put("phone", CustomerEdit.text(phone));
        texts.put("email", CustomerEdit.text(email));
        texts.put("wecomId", CustomerEdit.text(wecomId));
        texts.put("region", CustomerEdit.text(region));
        texts.put("industry", CustomerEdit.text(industry));
        texts.put("source", CustomerEdit.text(source));
        texts.put("consentEmail", CustomerEdit.text(consentEmail));
        texts.put("consentSms", CustomerEdit.text(consentSms));
        texts.put("consentPhone", CustomerEdit.text(consentPhone));
        texts.put("cancelledOn", CustomerEdit.text(cancelledOn));
        return texts;
    }

    /** The same with {@code fields} and the version of another. */
    CustomerForm taking(Set<String> fields, CustomerForm other) {
        return new CustomerForm(
                code,
                fields.contains("name") ? other.name : name,
                fields.contains("kind") ? other.kind : kind,
                fields.contains("phone") ? other.phone : phone,
                fields.contains("email") ? other.email : email,
                fields.contains("wecomId") ? other.wecomId : wecomId,
                fields.contains("region") ? other.region : region,
                fields.contains("industry") ? other.industry : industry,
                fields.contains("source") ? other.source : source,
                fields.contains("consentEmail") ? other.consentEmail : consentEmail,
                fields.contains("consentSms") ? other.consentSms : consentSms,
                fields.contains("consentPhone") ? other.consentPhone : consentPhone,
                owner,
                fields.contains("cancelledOn") ? other.cancelledOn : cancelledOn,
                other.version);
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
