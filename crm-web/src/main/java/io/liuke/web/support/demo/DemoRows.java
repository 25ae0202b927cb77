package io.liuke.web.support.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the demo as the tables hold them; times are local to the company. */
final class DemoRows {

    private DemoRows() {}

    record CustomerRow(
            long id,
            String code,
            String name,
            boolean person,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Long owner,
            String region,
            String industry,
            String source,
            @Nullable String referredBy,
            LocalDate createdOn,
            @Nullable LocalDate cancelledOn,
            Consent consent) {

        CustomerRow referredBy(String code) {
            return new CustomerRow(
                    id,
                    this.code,
                    name,
                    person,
                    email,
                    phone,
                    owner,
                    region,
                    industry,
                    source,
                    code,
                    createdOn,
                    cancelledOn,
                    consent);
        }
    }

    record Consent(
            @Nullable Boolean email,
            @Nullable Boolean sms,
            @Nullable Boolean phone) {}

    record ContactRow(long customer, String name, String role, String phone, String email) {}

    record PurchaseRow(
            long customer,
            LocalDate on,
            LocalTime at,
            BigDecimal amount,
            @Nullable BigDecimal profit,
            @Nullable BigDecimal discount,
            String status,
            String channel,
            String product) {}

    record CostRow(long customer, LocalDate on, String kind, BigDecimal amount, String note) {}

    record DecisionRow(long customer, LocalDate on, String toState, String reason, long staff) {}

    record InteractionRow(
            long customer,
            LocalDate on,
            LocalTime at,
            String channel,
            boolean inbound,
            boolean twoWay,
            String note,
            long staff,
            int minutes) {}

    record FollowupRow(
            long customer,
            String what,
            LocalDate dueOn,
            @Nullable LocalTime dueAt,
            String channel,
            boolean promise,
            long owner,
            LocalDate createdOn,
            @Nullable LocalDate doneOn) {}

    record OverrideRow(
            long customer,
            String kind,
            LocalDate untilOn,
            String reason,
            long staff,
            double churn,
            LocalDate createdOn) {}

    /** A save case and the stages that it went through; the last one is where it stands. */
    record CaseRow(
            long customer,
            long staff,
            @Nullable String causeStated,
            @Nullable String causeVerified,
            @Nullable String evidence,
            List<StepRow> steps) {}

    record StepRow(String stage, LocalDate on) {}
}
