package io.liuke.web.support.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonArg;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.Reasons;
import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.support.Formats;
import io.liuke.web.support.ReasonWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number that a sentence about a customer says is the one that the orders give. */
@DatabaseTest
@Import(ScoredDemo.class)
class DemoReasonNumbersTest {

    private static final int CUSTOMERS = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*");
    /** Lengths of the windows, in days, that sentences name. */
    private static final Set<String> WINDOWS = Set.of("90", "180");

    /** Told by the name of a group of features, with points alone. */
    private static final Set<ReasonCode> TAUGHT = EnumSet.of(ReasonCode.MODEL_RISK, ReasonCode.MODEL_STAY);

    @Autowired
    private ScoredDemo demo;

    @Autowired
    private ReasonWords words;

    @Autowired
    private Formats formats;

    @Autowired
    private BusinessTime time;

    @Autowired
    private JdbcClient jdbc;

    private record Sentence(long customer, Reason reason) {}

    @BeforeEach
    void demo() {
        demo.load();
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyNumberInTheSentencesOfTwoHundredCustomersIsWhatSqlCounts() {
        List<Sentence> sentences = sentences();
        Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
        for (Sentence sentence : sentences) {
            Reason recounted = recounted(sentence);
            assertThat(sentence.reason().args())
                    .as("%s of customer %d", sentence.reason().code(), sentence.customer())
                    .isEqualTo(recounted.args());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                LocaleContextHolder.setLocale(locale);
                assertSaid(sentence.reason(), recounted);
            }
            seen.add(sentence.reason().code());
        }
        assertThat(sentences.stream().map(Sentence::customer).distinct()).hasSizeGreaterThan(CUSTOMERS / 2);
        assertThat(seen)
                .as("every kind was there to be checked")
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(TAUGHT)));
    }

    @Test
    void aNumberThatIsOneOffIsFound() {
        Sentence sentence = sentences().get(0);
        Reason recounted = recounted(sentence);
        Map<String, Object> args = new LinkedHashMap<>(recounted.args());
        args.replaceAll((name, value) -> value instanceof Long n ? (Object) (n + 1) : value);
        assertThatThrownBy(() -> assertSaid(new Reason(recounted.code(), args), recounted))
                .isInstanceOf(AssertionError.class);
    }

    /** The sentence is the one that the recounted numbers make, and says no number that is not among them. */
    private void assertSaid(Reason reason, Reason recounted) {
        String said = words.headline(reason) + " " + words.detail(reason);
        assertThat(said).isEqualTo(words.headline(recounted) + " " + words.detail(recounted));
        Set<String> known = new HashSet<>(WINDOWS);
        recounted
                .code()
                .args()
                .forEach(arg ->
                        known.addAll(numbersIn(written(arg, recounted.args().get(arg.name())))));
        assertThat(known).as(said).containsAll(numbersIn(said));
    }

    private String written(ReasonArg arg, Object value) {
        return switch (arg.kind()) {
            case COUNT -> formats.number((Number) value);
            case MONEY -> formats.money((Number) value);
            case ORDER_AMOUNT -> formats.moneyWhole((Number) value);
            case DATE -> formats.date(LocalDate.parse(value.toString()));
            case TIER, GROUP -> "";
        };
    }

    private static List<String> numbersIn(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private Reason recounted(Sentence sentence) {
        ReasonCode code = sentence.reason().code();
        Map<String, Object> numbers = RecountedReason.numbers(jdbc, code, sentence.customer(), time.today());
        return Reason.of(
                code, code.args().stream().map(arg -> numbers.get(arg.name())).toArray());
    }

    /** Of the customers whose reasons are rarest, so that every kind is among them. */
    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        jdbc.sql("""
                        with codes as (
                            select s.customer_id, r.reason ->> 'code' as code
                            from risk_score s cross join lateral jsonb_array_elements(s.reasons) as r (reason)
                        ), rarity as (
                            select customer_id, min(n) as rarest
                            from codes join (select code, count(*) as n from codes group by code) counts using (code)
                            group by customer_id
                        ), ranked as (
                            select customer_id, row_number() over (partition by rarest order by customer_id) as place
                            from rarity
                        )
                        select s.customer_id, s.reasons::text as reasons
                        from risk_score s join ranked using (customer_id)
                        order by place, s.customer_id
                        limit :limit
                        """).param("limit", CUSTOMERS).query(row -> {
            for (Reason reason : Reasons.read(row.getString("reasons"))) {
                if (!TAUGHT.contains(reason.code())) {
                    sentences.add(new Sentence(row.getLong("customer_id"), counted(reason)));
                }
            }
        });
        return sentences;
    }

    /** Without the points that the company's own past gives it: no orders of one customer say them. */
    private static Reason counted(Reason reason) {
        Map<String, Object> args = new LinkedHashMap<>(reason.args());
        args.remove("points");
        return new Reason(reason.code(), args);
    }
}
