package io.liuke.web.settings;

import io.liuke.shared.Company;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** @param marginPercent profit in percent of the amount, where an order has no profit of its own */
record CompanyForm(
        @NotBlank @Size(max = 80) String name,
        @KnownCurrency String currency,
        @KnownZone String zone,
        @NotNull @Min(7) @Max(730) Integer horizonDays,
        @NotNull @Min(7) @Max(730) Integer activeWindowDays,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal marginPercent,

        @NotNull Company.Visibility visibility,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate viewedOn,

        int version) {

    static CompanyForm of(Company company) {
        return new CompanyForm(
                company.name(),
                company.currency(),
                company.zone(),
                company.horizonDays(),
                company.activeWindowDays(),
                plain(company.defaultMargin().movePointRight(2)),
                company.visibility(),
                company.viewedOn(),
                company.version());
    }

    /** 30 and not 30.00, nor 3E+1. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Company toCompany(boolean demo) {
        return new Company(
                name,
                currency,
                zone,
                horizonDays,
                activeWindowDays,
                marginPercent.movePointLeft(2),
                visibility,
                viewedOn,
                demo,
                version);
    }
}
