package io.liuke.web.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.churn.ScoringCompleted;
import io.liuke.churn.ScoringId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.testing.TestJobs;
import io.liuke.web.mail.MailTest;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the night's rules to what a person reads in the morning. */
class DigestLetterTest extends MailTest {

    @Autowired
    private WarningDigests digests;

    @Autowired
    private DigestWishes wishes;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private DigestedCompany company;
    private StaffId li;

    @BeforeEach
    void li() {
        company = new DigestedCompany(jdbc, time, wishes);
        company.empty();
        li = company.reader("li", "ACCOUNT_MANAGER", Locale.ENGLISH);
    }

    @Test
    void whatTheRulesFindAtNightIsReadInTheMorning() throws Exception {
        long blue = company.customer("Blue Door", li, 20);
        company.breakPromise(blue, li);
        night();
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Warning: Blue Door");
        assertThat(text(mail))
                .contains("New warnings about one customer", "* Blue Door (¥1.5k at stake)")
                .contains("We let them down, since ", "A promise for ", " was not kept")
                .contains(ADDRESS + "/customers/" + blue, ADDRESS + "/warnings", ADDRESS + "/account");
        assertThat(html(mail))
                .contains("<a href=\"" + ADDRESS + "/customers/" + blue + "\">Blue Door</a>")
                .contains("<a href=\"" + ADDRESS + "/warnings\">All warnings</a>");
        night();
        assertThat(onlyMail()).isNotNull();
    }

    @Test
    void whatWasNotTakenTheJobTriesAgainLater() {
        company.breakPromise(company.customer("Blue Door", li, 20), li);
        serverIsAway();
        assertThatThrownBy(this::night).isInstanceOf(AssertionError.class);
        assertThat(jdbc.sql("""
                                select consecutive_failures from scheduled_tasks
                                where task_name = 'warning-digest' and execution_time > :now
                                """)
                        .param("now", time.wallClock().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        serverIsBack();
        jdbc.sql("update scheduled_tasks set execution_time = :now, consecutive_failures = 0")
                .param("now", time.wallClock().atOffset(ZoneOffset.UTC))
                .update();
        jobs.runAll();
        assertThat(onlyMail()).isNotNull();
        assertThat(company.report(li).attempts()).isEqualTo(2);
    }

    @Test
    void itIsInTheReadersLanguageWhateverThatOfTheMachineIs() throws Exception {
        StaffId zhang = company.reader("zhang", "ACCOUNT_MANAGER", Locale.SIMPLIFIED_CHINESE);
        company.warn(company.customer("兰亭咖啡", zhang, 20), "SILENT_KEY", "SILENCE");
        digests.send(time.today());
        assertThat(onlyMail().getSubject()).isEqualTo("预警：兰亭咖啡");
        assertThat(text(onlyMail()))
                .contains("1 位客户有新预警", "涉险金额", "关键客户沉默", "通常每 31 天购买一次；上次购买 11月3日", "在“我的账号”中关闭")
                .doesNotContain("stake");
        assertThat(html(onlyMail())).contains("lang=\"zh-CN\"", "通常每 31 天购买一次");
    }

    @Test
    void aNameIsAWordAndNotAHeaderNorHtml() throws Exception {
        company.warn(company.customer("Evil\r\nBcc: all@example.com\r\n<script>x</script>", li, 20));
        digests.send(time.today());
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Warning: Evil Bcc: all@example.com <script>x</script>");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(html(mail)).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(text(mail)).contains("* Evil Bcc: all@example.com <script>x</script> (");
    }

    @Test
    void severalReasonsOfACustomerStandTogetherAndALongListEnds() throws Exception {
        for (int n = 1; n <= 23; n++) {
            company.warn(company.customer("Customer " + n, li, n));
        }
        long dear = company.customer("Dear", li, 100);
        company.warn(dear);
        company.warn(dear, "NO_TALK", "NO_CONTACT");
        digests.send(time.today());
        assertThat(onlyMail().getSubject()).isEqualTo("Warnings: Dear and 23 more");
        assertThat(text(onlyMail()))
                .contains("New warnings about 24 customers", "And 4 more customers")
                .contains("* Customer 23 (", "* Customer 5 (")
                .doesNotContain("* Customer 4 (")
                .containsOnlyOnce("* Dear (")
                .contains("Nobody talks to loyal customers", "We let them down");
    }

    /** The scoring of the night is done; the rules follow, and the mails. */
    private void night() {
        events.publishEvent(new ScoringCompleted(new ScoringId(1), time.today(), true, 1));
        jobs.runAll();
    }
}
