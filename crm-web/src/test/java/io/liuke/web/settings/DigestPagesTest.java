package io.liuke.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.digest.DigestWish;
import io.liuke.web.digest.DigestWishes;
import io.liuke.web.mail.MailTest;
import io.liuke.web.security.People;
import io.liuke.web.support.Flash;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Everybody switches the morning mail on for themselves; the administrator sees what became of the mails. */
@Transactional
class DigestPagesTest extends MailTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private DigestWishes wishes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    @Test
    void itIsOffUntilAPersonSwitchesItOnWithAnAddressAndALanguage() throws Exception {
        StaffMember li = people.make(Role.ACCOUNT_MANAGER);
        as(li, get("/account"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Mail me new warnings each morning"),
                                not(containsString("checked=\"checked\"")))));
        as(li, digest("true", "li@example.com", "zh-CN")).andExpect(redirectedUrl("/account"));
        assertThat(wishes.of(li.id())).contains(new DigestWish(Locale.SIMPLIFIED_CHINESE));
        assertThat(directory.find(li.id()).orElseThrow().email()).isEqualTo("li@example.com");
        as(li, get("/account"))
                .andExpect(content()
                        .string(allOf(
                                containsString("checked=\"checked\""), containsString("value=\"li@example.com\""))));
        as(li, post("/account/digest").param("_on", "on").param("email", "").param("language", "en"))
                .andExpect(flash().attribute("flash", Flash.done("settings.digest.isOff", "")));
        assertThat(wishes.of(li.id())).isEmpty();
        assertThat(directory.find(li.id()).orElseThrow().email()).isEqualTo("li@example.com");
    }

    @Test
    void anAddressIsNeededAndOneOnly() throws Exception {
        StaffMember li = people.make(Role.ACCOUNT_MANAGER);
        as(li, digest("true", "", "en")).andExpect(content().string(containsString("where the mail is to go")));
        as(li, digest("true", "li@example.com, wang@example.com", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("This is no e-mail address"),
                                containsString("value=\"li@example.com, wang"))));
        as(li, digest("true", "li@example.com", "fr")).andExpect(status().isOk());
        assertThat(wishes.of(li.id())).isEmpty();
    }

    @Test
    void aWrongPasswordStillShowsBothForms() throws Exception {
        StaffMember li = people.make(Role.ACCOUNT_MANAGER);
        as(
                        li,
                        post("/account/password")
                                .param("current", "x")
                                .param("password", "y")
                                .param("again", "z"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Between 10 and 72"),
                                containsString("Mail me new warnings each morning"))));
    }

    @Test
    void supportWhoSeesNoWarningsIsNotOfferedTheMail() throws Exception {
        StaffMember support = people.make(Role.SUPPORT);
        as(support, get("/account")).andExpect(content().string(not(containsString("Mail me new warnings"))));
        as(support, digest("true", "s@example.com", "en")).andExpect(status().isForbidden());
        assertThat(wishes.of(support.id())).isEmpty();
    }

    @Test
    void theAdministratorSeesWhatBecameOfTheMailsAndTheirReader() throws Exception {
        StaffMember li = people.make(Role.ACCOUNT_MANAGER);
        wishes.switchOn(li.id(), "li@example.com", Locale.ENGLISH);
        jdbc.sql("""
                        insert into warning_digest (staff_id, day, state, address, customers, warnings, up_to_warning, attempts,
                                                    reason, claimed_at)
                        values (:li, :day, 'REFUSED', 'li@example.com', 3, 4, 0, 2, '550 <b>nobody</b>', cast(:day as timestamp))
                        """).param("li", li.id().value()).param("day", time.today()).update();
        as(people.make(Role.ADMIN), get("/settings/mail"))
                .andExpect(content()
                        .string(allOf(
                                containsString(li.name()),
                                containsString("refused for good"),
                                containsString("550 &lt;b&gt;nobody"),
                                containsString("127.0.0.1:"),
                                containsString(ADDRESS),
                                not(containsString(PASSWORD)))));
        as(li, get("/account")).andExpect(content().string(containsString("refused for good")));
        as(li, get("/settings/mail")).andExpect(status().isForbidden());
        as(people.make(Role.MANAGER), post("/settings/mail/test")).andExpect(status().isForbidden());
    }

    @Test
    void aTestMailComesOrItIsSaidWhyNot() throws Exception {
        StaffMember admin = people.make(Role.ADMIN);
        as(admin, get("/settings/mail")).andExpect(content().string(containsString("enter your address first")));
        as(admin, post("/settings/mail/test")).andExpect(redirectedUrl("/settings/mail"));
        assertThat(mails()).isEmpty();
        wishes.switchOn(admin.id(), "admin@example.com", Locale.ENGLISH);
        as(admin, post("/settings/mail/test"))
                .andExpect(flash().attribute("flash", Flash.done("settings.mail.test.sent", "admin@example.com")));
        assertThat(onlyMail().getSubject()).isEqualTo("Liuke: a test mail");
        assertThat(html(onlyMail())).contains(ADDRESS + "/settings/mail");
        serverIsAway();
        Flash failed = (Flash)
                as(admin, post("/settings/mail/test")).andReturn().getFlashMap().get("flash");
        assertThat(failed.error()).isTrue();
        assertThat(failed.args()).singleElement().asString().isNotBlank().doesNotContain(PASSWORD);
    }

    private static MockHttpServletRequestBuilder digest(String on, String email, String language) {
        return post("/account/digest")
                .param("on", on)
                .param("_on", "on")
                .param("email", email)
                .param("language", language);
    }

    private ResultActions as(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(People.signedInAs(who)).with(csrf()));
    }
}
