package io.liuke.web.support.demo;

import io.liuke.web.support.demo.DemoRows.CaseRow;
import io.liuke.web.support.demo.DemoRows.StepRow;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of each table for one demo company. */
final class DemoTables {

    private static final LocalTime MORNING = LocalTime.of(9, 5);

    private final DemoCompany demo;
    private final ZoneId zone;
    private final MessageDigest md5;

    DemoTables(DemoCompany demo, ZoneId zone) {
        this.demo = demo;
        this.zone = zone;
        try {
            this.md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    void customers(Copying copying) throws SQLException {
        copying.into(
                        """
                        copy customer (id, code, name, kind, email, phone, owner_id, region, industry, source, referred_by, created_on,
                            cancelled_on, consent_email, consent_sms, consent_phone, state_since) from stdin
                        """,
                        demo.customers(),
                        (copy, id, c) -> copy.row(
                                c.id(),
                                c.code(),
                                c.name(),
                                c.person() ? "PERSON" : "COMPANY",
                                c.email(),
                                c.phone(),
                                c.owner(),
                                c.region(),
                                c.industry(),
                                c.source(),
                                c.referredBy(),
                                c.createdOn(),
                                c.cancelledOn(),
                                c.consent().email(),
                                c.consent().sms(),
                                c.consent().phone(),
                                c.createdOn()))
                .into(
                        "copy customer_code (code, customer_id) from stdin",
                        demo.customers(),
                        (copy, id, c) -> copy.row(c.code(), c.id()))
                .into(
                        "copy customer_contact (customer_id, id, name, role, phone, email) from stdin",
                        demo.contacts(),
                        (copy, id, c) -> copy.row(c.customer(), id, c.name(), c.role(), c.phone(), c.email()))
                .into(
                        """
                        copy customer_decision (customer_id, id, decided_on, to_state, reason, staff_id, recorded_at)
                        from stdin
                        """,
                        demo.decisions(),
                        (copy, id, d) -> copy.row(
                                d.customer(), id, d.on(), d.toState(), d.reason(), d.staff(), at(d.on(), MORNING)));
    }

    void purchases(Copying copying) throws SQLException {
        copying.into("""
                copy purchase (customer_id, id, order_key, order_no, ordered_at, ordered_on, amount, profit, discount,
                    status, channel, product, known_on, recorded_at) from stdin
                """, demo.purchases(), (copy, id, p) -> {
            String number = "SO-" + (10_000 + id);
            Instant at = at(p.on(), p.at());
            copy.row(
                    p.customer(),
                    id,
                    key(number),
                    number,
                    at,
                    p.on(),
                    p.amount(),
                    p.profit(),
                    p.discount(),
                    p.status(),
                    p.channel(),
                    p.product(),
                    p.on(),
                    at);
        });
    }

    void costs(Copying copying) throws SQLException {
        copying.into(
                "copy customer_cost (customer_id, id, cost_key, spent_on, kind, amount, note, recorded_at) from stdin",
                demo.costs(),
                (copy, id, c) -> copy.row(
                        c.customer(),
                        id,
                        key("cost " + id),
                        c.on(),
                        c.kind(),
                        c.amount(),
                        c.note(),
                        at(c.on(), MORNING)));
    }

    void work(Copying copying) throws SQLException {
        copying.into(
                        """
                        copy interaction (customer_id, id, at, channel, direction, two_way, note, staff_id, minutes,
                            recorded_at) from stdin
                        """,
                        demo.interactions(),
                        (copy, id, i) -> copy.row(
                                i.customer(),
                                id,
                                at(i.on(), i.at()),
                                i.channel(),
                                i.inbound() ? "INBOUND" : "OUTBOUND",
                                i.twoWay(),
                                i.note(),
                                i.staff(),
                                i.minutes(),
                                at(i.on(), i.at())))
                .into(
                        """
                        copy followup (customer_id, id, what, due_on, due_at, channel, promise, owner_id, created_by,
                            created_at) from stdin
                        """,
                        demo.followups(),
                        (copy, id, f) -> copy.row(
                                f.customer(),
                                id,
                                f.what(),
                                f.dueOn(),
                                f.dueAt(),
                                f.channel(),
                                f.promise(),
                                f.owner(),
                                f.owner(),
                                at(f.createdOn(), MORNING)))
                .into(
                        """
                        copy risk_override (customer_id, id, kind, until_on, reason, staff_id, churn_probability, created_at)
                        from stdin
                        """,
                        demo.overrides(),
                        (copy, id, o) -> copy.row(
                                o.customer(),
                                id,
                                o.kind(),
                                o.untilOn(),
                                o.reason(),
                                o.staff(),
                                o.churn(),
                                at(o.createdOn(), MORNING)));
    }

    void cases(Copying copying) throws SQLException {
        copying.into("""
                copy retention_case (customer_id, id, kind, stage, stage_since, owner_id, opened_on, opened_at, opened_by,
                    cause_stated, cause_verified, evidence) from stdin
                """, demo.cases(), (copy, id, c) -> {
            StepRow first = c.steps().get(0);
            StepRow last = c.steps().get(c.steps().size() - 1);
            copy.row(
                    c.customer(),
                    id,
                    "SAVE",
                    last.stage(),
                    at(last.on(), MORNING),
                    c.staff(),
                    first.on(),
                    at(first.on(), MORNING),
                    c.staff(),
                    c.causeStated(),
                    c.causeVerified(),
                    c.evidence());
        });
        copying.into(
                """
                copy retention_case_step (customer_id, id, case_id, from_stage, to_stage, staff_id, at) from stdin
                """,
                steps(),
                (copy, id, s) -> copy.row(
                        s.of().customer(),
                        id,
                        s.caseId(),
                        s.from(),
                        s.step().stage(),
                        s.of().staff(),
                        at(s.step().on(), MORNING)));
    }

    private List<Step> steps() {
        return IntStream.range(0, demo.cases().size())
                .boxed()
                .flatMap(c -> IntStream.range(0, demo.cases().get(c).steps().size())
                        .mapToObj(s -> new Step(c + 1L, s, demo.cases().get(c))))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** As an import of the same order number would make it, so that such an import finds the order. */
    private String key(String orderNumber) {
        byte[] digest = md5.digest(orderNumber.getBytes(StandardCharsets.UTF_8));
        return "%032x".formatted(new BigInteger(1, digest));
    }

    /** One stage of a case. */
    private record Step(long caseId, int place, CaseRow of) {

        StepRow step() {
            return of.steps().get(place);
        }

        @Nullable String from() {
            return place == 0 ? null : of.steps().get(place - 1).stage();
        }
    }
}
