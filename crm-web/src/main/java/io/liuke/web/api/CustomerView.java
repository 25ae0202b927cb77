package io.liuke.web.api;

import io.liuke.churn.PastScore;
import io.liuke.churn.RiskBand;
import io.liuke.churn.RiskScore;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.PersonItem;
import io.liuke.staff.StaffMember;
import io.liuke.web.api.QueueItem.WhyItem;
import io.liuke.web.support.ReasonWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer. The names of the fields are those of the import, so that what is read can be sent back.
 *
 * @param version to be sent with a change that must not overwrite somebody else's
 * @param score null before the first order
 */
record CustomerView(
        String code,
        String name,
        CustomerKind kind,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String wecomId,
        @Nullable String owner,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source,
        LocalDate createdOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Boolean consentEmail,
        @Nullable Boolean consentSms,
        @Nullable Boolean consentPhone,
        LifecycleState state,
        LocalDate stateSince,
        boolean regained,
        List<PersonItem> people,
        @Nullable Score score,
        int version) {

    /**
     * What the last scoring says.
     *
     * @param thirtyDaysAgo the kept score that was in force then; null without one
     */
    record Score(
            LocalDate scoredOn,
            int horizonDays,
            RiskBand band,
            double churnProbability,
            BigDecimal moneyAtStake,
            boolean inQueue,
            List<WhyItem> reasons,
            @Nullable PastScore thirtyDaysAgo) {

        static Score of(RiskScore score, ReasonWords words) {
            return new Score(
                    score.scoredOn(),
                    score.horizonDays(),
                    score.band(),
                    score.churnProbability(),
                    score.moneyAtStake(),
                    score.inQueue(),
                    score.reasons().stream()
                            .map(reason -> WhyItem.of(reason, words))
                            .toList(),
                    score.past());
        }
    }

    static CustomerView of(
            CustomerDetail c, @Nullable StaffMember owner, List<PersonItem> people, @Nullable Score score) {
        return new CustomerView(
                c.code(),
                c.name(),
                c.kind(),
                c.email(),
                c.phone(),
                c.wecomId(),
                owner == null ? null : owner.login(),
                c.region(),
                c.industry(),
                c.source(),
                c.createdOn(),
                c.cancelledOn(),
                c.consentEmail(),
                c.consentSms(),
                c.consentPhone(),
                c.state(),
                c.stateSince(),
                c.regained(),
                people,
                score,
                c.version());
    }
}
