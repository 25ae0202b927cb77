package io.liuke.churn.warning;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static io.liuke.churn.warning.WarnedCompany.condition;
import static io.liuke.churn.warning.WarnedCompany.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.scoring.SmallCompany;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a preview of ninety days says is, customer by customer and day by day, what ninety nights say. */
@DatabaseTest(properties = "liuke.score-history.weeks=0")
@Import({SmallCompany.class, WarnedCompany.class})
class PreviewIsTheNightTest {

    private static final List<Conditions> RULES = List.of(
            only(ConditionKind.SILENCE, "2"),
            only(ConditionKind.SPEND_FALLING, "30"),
            only(ConditionKind.PROMISE_BROKEN, "2"),
            only(ConditionKind.OWNER_LEAVING, "30"),
            only(ConditionKind.LARGE_CUSTOMER, "0"),
            only(ConditionKind.PROBABILITY_JUMP, "15"),
            only(ConditionKind.CANCELLED_BILLED, "0"),
            only(ConditionKind.NO_CONTACT, "30"),
            new Conditions(
                    condition(ConditionKind.SILENCE, "1.5"),
                    Joined.AND,
                    condition(ConditionKind.PROBABILITY_JUMP, "10")),
            new Conditions(
                    condition(ConditionKind.PROMISE_BROKEN, "1"), Joined.OR, condition(ConditionKind.SILENCE, "3")));

    @Autowired
    SmallCompany company;

    @Autowired
    WarnedCompany warned;

    @Autowired
    WarningPreviews previews;

    @Autowired
    WarningRunner runner;

    @Autowired
    Companies companies;

    @Test
    void aPreviewEqualsTheNightsOfTheSameDays() {
        busyCompany();
        LocalDate first = TODAY.minusDays(Preview.DAYS - 1L);
        Map<WarningRuleId, Conditions> rules = new LinkedHashMap<>();
        RULES.forEach(conditions -> rules.put(warned.rule(conditions), conditions));
        warned.ranTo(first.minusDays(1));
        for (LocalDate night = first; !night.isAfter(TODAY); night = night.plusDays(1)) {
            runner.run(night);
        }
        rules.forEach((rule, conditions) -> {
            Preview preview = previews.compute(conditions);
            List<WarnedCompany.Fired> nights = warned.warnings(rule);
            assertThat(nights).as(conditions.toString()).isEqualTo(warned.hits(preview.id(), first));
            assertThat(nights).as(conditions.toString()).isNotEmpty();
            assertThat(preview.recent().fired()).isEqualTo(nights.size());
        });
    }

    @Test
    void nightsThatWereMissedAreMadeUpForAtOnce() {
        busyCompany();
        Conditions silence = RULES.get(0);
        WarningRuleId rule = warned.rule(silence);
        warned.ranTo(TODAY.minusDays(25));
        runner.run(TODAY.minusDays(20));
        runner.run(TODAY);
        runner.run(TODAY);
        LocalDate since = TODAY.minusDays(24);
        assertThat(warned.warnings(rule))
                .isNotEmpty()
                .isEqualTo(warned.hits(previews.compute(silence).id(), since));
    }

    private void busyCompany() {
        warned.empty();
        company.buyers(150);
        company.deriveAndScore();
        warned.ordersKnownLate(7, 9);
        warned.ownerLeaves(10, 12);
        Random random = new Random(7);
        for (int customer = 1; customer <= 150; customer++) {
            int ago = random.nextInt(100);
            switch (customer % 5) {
                case 0 -> warned.promise(customer, ago + 20, ago, ago % 2 == 0 ? null : ago - random.nextInt(ago));
                case 1 -> {
                    warned.step(customer, ago + 19, .2, .31);
                    warned.step(customer, ago + 11, .31, .42);
                    warned.step(customer, 1 + ago / 10, .42, .2);
                }
                case 2 -> {
                    warned.state(customer, "LOYAL", 200);
                    warned.talk(customer, 15, ago);
                    warned.talk(customer, 15, ago / 2);
                }
                case 3 -> warned.tier(customer, ago % 2 == 0 ? "PRIME" : null, ago);
                default -> {
                    warned.cancelled(customer, ago + 1);
                    warned.charge(customer, ago);
                    warned.charge(customer, ago / 3);
                }
            }
        }
        companies.viewOn(TODAY);
    }
}
