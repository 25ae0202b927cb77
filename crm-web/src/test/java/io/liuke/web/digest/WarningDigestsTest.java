package io.liuke.web.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.web.mail.MailTest;
import io.liuke.web.mail.ScriptedServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets the mail of a day, and that nobody gets it twice. */
class WarningDigestsTest extends MailTest {

    @Autowired
    private WarningDigests digests;

    @Autowired
    private DigestStore store;

    @Autowired
    private DigestNews news;

    @Autowired
    private DigestWishes wishes;

    @Autowired
    private DigestWishStore readers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private DigestedCompany company;
    private StaffId li;
    private long blue;

    @BeforeEach
    void liAndHerCustomer() {
        company = new DigestedCompany(jdbc, time, wishes);
        company.empty();
        li = company.reader("li", "ACCOUNT_MANAGER", Locale.ENGLISH);
        blue = company.customer("Blue Door", li, 20);
    }

    @Test
    void oneMailAPersonAndDayHoweverOftenItRuns() {
        company.warn(blue);
        send();
        send();
        company.warn(company.customer("Later that day", li, 9));
        send();
        assertThat(onlyMail()).isNotNull();
        assertThat(company.report(li))
                .extracting(DigestReport::state, DigestReport::customers, DigestReport::attempts)
                .containsExactly(DigestState.SENT, 1, 1);
    }

    @Test
    void whatCameLaterThatDayIsNewsOfTheNextMailAndNothingElseIs() throws Exception {
        company.warn(blue);
        send();
        company.warn(company.customer("Later that day", li, 9));
        company.aDayPasses();
        send();
        assertThat(mails()).hasSize(2);
        assertThat(text(mails().get(1))).contains("Later that day").doesNotContain("Blue Door");
        company.aDayPasses();
        send();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void ofTwoNodesAtTheSameMomentOneSendsIt() throws Exception {
        company.warn(blue);
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Void> node = () -> {
            start.await();
            send();
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(onlyMail()).isNotNull();
    }

    @Test
    void whoDiedAfterTheClaimMayHaveSentItSoThatNobodySendsItAgain() throws Exception {
        company.warn(blue);
        DigestReader reader = readers.readers(time.today()).get(0);
        Digest digest = news.of(reader).orElseThrow();
        assertThat(store.claim(reader, time.today(), digest, time.wallClock())).isTrue();
        assertThat(store.claim(reader, time.today(), digest, time.wallClock())).isFalse();
        send();
        assertThat(mails()).isEmpty();
        assertThat(company.report(li).state()).isEqualTo(DigestState.CLAIMED);
        company.aDayPasses();
        send();
        assertThat(text(onlyMail())).contains("Blue Door");
    }

    @Test
    void aServerThatIsAwayIsRecordedAndTriedAgain() {
        StaffId he = company.reader("he", "MANAGER", Locale.ENGLISH);
        company.warn(blue);
        serverIsAway();
        assertThatThrownBy(this::send).isInstanceOf(MailNotTaken.class).hasMessageContaining("2 mails");
        assertThat(List.of(company.report(li), company.report(he)))
                .allSatisfy(report -> assertThat(report.state()).isEqualTo(DigestState.LATER))
                .allSatisfy(report -> assertThat(report.reason()).isNotBlank());
        serverIsBack();
        send();
        assertThat(mails()).hasSize(2);
        assertThat(company.report(li))
                .extracting(DigestReport::state, DigestReport::attempts, DigestReport::reason)
                .containsExactly(DigestState.SENT, 2, null);
    }

    @Test
    void whatIsRefusedForGoodIsRecordedAndNotTriedAgain() throws Exception {
        company.warn(blue);
        try (ScriptedServer server = new ScriptedServer("RCPT", "550 nobody of this name")) {
            serverIs(server);
            send();
            send();
            assertThat(server.calls()).isEqualTo(1);
        }
        assertThat(company.report(li).state()).isEqualTo(DigestState.REFUSED);
        assertThat(company.report(li).reason()).contains("550 nobody of this name");
    }

    @Test
    void whatMayHaveArrivedIsRecordedAndNotSentAgain() throws Exception {
        company.warn(blue);
        try (ScriptedServer server = new ScriptedServer(".", ScriptedServer.HANGS_UP)) {
            serverIs(server);
            send();
            send();
            assertThat(server.calls()).isEqualTo(1);
        }
        serverIsBack();
        send();
        assertThat(mails()).isEmpty();
        assertThat(company.report(li).state()).isEqualTo(DigestState.UNCERTAIN);
    }

    @Test
    void anAccountManagersMailNamesNobodyElsesCustomerAndAManagersNamesAll() throws Exception {
        StaffId wang = company.reader("wang", "ACCOUNT_MANAGER", Locale.ENGLISH);
        company.reader("he", "MANAGER", Locale.ENGLISH);
        company.warn(blue);
        company.warn(company.customer("West", wang, 9));
        company.warn(company.customer("Nobody's", null, 5));
        send();
        assertThat(text(to("li"))).contains("Blue Door").doesNotContain("West").doesNotContain("Nobody's");
        assertThat(html(to("li"))).doesNotContain("West").doesNotContain("Nobody");
        assertThat(text(to("wang"))).contains("West").doesNotContain("Blue Door");
        assertThat(text(to("he"))).contains("Blue Door", "West", "Nobody's", "li-", "wang-");
    }

    @Test
    void nothingNewNoMail() {
        send();
        company.warn(blue);
        company.change("update warning set ended_on = fired_on where customer_id = :id", blue);
        send();
        company.change("update warning set ended_on = null, judged_at = recorded_at where customer_id = :id", blue);
        send();
        company.change("update warning set judged_at = null, seen_at = recorded_at where customer_id = :id", blue);
        send();
        company.change(
                "update warning set seen_at = null, recorded_at = recorded_at - interval '8 days' where customer_id = :id",
                blue);
        send();
        assertThat(mails()).isEmpty();
        company.change(
                "update warning set recorded_at = recorded_at + interval '8 days' where customer_id = :id", blue);
        send();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whatWasThereWhenItWasSwitchedOnIsNoNews() {
        wishes.switchOff(li);
        company.warn(blue);
        wishes.switchOn(li, "li@example.com", Locale.ENGLISH);
        send();
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoSwitchedItOffOrIsGoneGetsNothing() {
        StaffId off = company.reader("off", "MANAGER", Locale.ENGLISH);
        StaffId disabled = company.reader("disabled", "MANAGER", Locale.ENGLISH);
        StaffId left = company.reader("left", "MANAGER", Locale.ENGLISH);
        StaffId support = company.reader("support", "MANAGER", Locale.ENGLISH);
        company.warn(blue);
        DigestReader listed = readers.readers(time.today()).stream()
                .filter(reader -> reader.staff().equals(off))
                .findFirst()
                .orElseThrow();
        Digest digest = news.of(listed).orElseThrow();
        wishes.switchOff(off);
        assertThat(store.claim(listed, time.today(), digest, time.wallClock()))
                .as("switched off after the job had listed them")
                .isFalse();
        company.change("update staff set enabled = false where id = :id", disabled.value());
        jdbc.sql("update staff set leaving_on = :on where id = :id")
                .param("on", time.today().minusDays(1))
                .param("id", left.value())
                .update();
        company.change("update staff set role = 'SUPPORT' where id = :id", support.value());
        send();
        assertThat(address(onlyMail())).isEqualTo("li@example.com");
    }

    @Test
    void theDemoCompanyAndWhoLooksAtAnotherDaySendNothing() {
        company.warn(blue);
        jdbc.sql("update company set demo = true").update();
        send();
        jdbc.sql("update company set demo = false, viewed_on = :on")
                .param("on", time.calendarDate())
                .update();
        send();
        jdbc.sql("update company set viewed_on = null").update();
        digests.send(time.today().minusDays(1));
        assertThat(mails()).isEmpty();
    }

    private void send() {
        digests.send(time.today());
    }

    private static MimeMessage to(String name) {
        return mails().stream()
                .filter(mail -> address(mail).equals(name + "@example.com"))
                .findFirst()
                .orElseThrow();
    }

    private static String address(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
