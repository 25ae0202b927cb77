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

import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEffort;
import io.liuke.interaction.ContactEfforts;
import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.security.People;
import io.liuke.web.support.Flash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@Transactional
@Import(People.class)
class SettingsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private ContactEfforts efforts;

    private StaffMember admin;

    @BeforeEach
    void anAdministrator() {
        admin = people.make(Role.ADMIN);
    }

    @Test
    void theCompanyIsSavedAndEverythingDerivedWhereTheChangeReachesIt() throws Exception {
        perform(company("name", "Lanting Coffee", "horizonDays", "60", "viewedOn", "1998-06-30"))
                .andExpect(flash().attribute("flash", Flash.done("settings.company.savedAndDerived")));
        Company saved = companies.get();
        assertThat(saved.name()).isEqualTo("Lanting Coffee");
        assertThat(saved.horizonDays()).isEqualTo(60);
        assertThat(saved.defaultMargin()).isEqualByComparingTo("0.3");
        assertThat(saved.viewedOn()).isEqualTo("1998-06-30");
        perform(company("name", "Lanting", "horizonDays", "60", "viewedOn", "1998-06-30"))
                .andExpect(flash().attribute("flash", Flash.done("frame.saved")));
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldInTheReadersLanguage() throws Exception {
        perform(company("name", " ", "horizonDays", "5", "marginPercent", "abc", "zone", "Mars/Olympus"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Please fill this in.")))
                .andExpect(content().string(containsString("At least 7, please.")))
                .andExpect(content().string(containsString("Please enter a number.")))
                .andExpect(content().string(containsString("Please choose one of the list.")))
                .andExpect(content().string(containsString("value=\"abc\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        perform(company("horizonDays", "5").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("不能小于 7。")));
        assertThat(companies.get().horizonDays()).isEqualTo(90);
    }

    @Test
    void aStaleFormSaysSoKeepsWhatWasTypedAndMayBeSavedAgain() throws Exception {
        MockHttpServletRequestBuilder form = company("name", "Typed by me");
        int seen = companies.get().version();
        companies.viewOn(null);
        perform(form)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Someone else changed this record")))
                .andExpect(content().string(containsString("value=\"Typed by me\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"" + (seen + 1) + "\"")));
        perform(company("name", "Typed by me")).andExpect(redirectedUrl("/settings/company"));
        assertThat(companies.get().name()).isEqualTo("Typed by me");
    }

    @Test
    void aNewUserGetsAPasswordThatIsShownOnce() throws Exception {
        perform(user("/settings/users", "zhou.qian", "SUPPORT", 0))
                .andExpect(redirectedUrl("/settings/users"))
                .andExpect(flash().attributeExists("newPassword"));
        assertThat(directory.findByLogin("zhou.qian").orElseThrow().role()).isEqualTo(Role.SUPPORT);
        perform(user("/settings/users", "ZHOU.qian", "SUPPORT", 0))
                .andExpect(content().string(containsString("Somebody else signs in with this name")));
        perform(get("/settings/users"))
                .andExpect(content().string(containsString("zhou.qian")))
                .andExpect(content().string(not(containsString("$2a$"))));
    }

    @Test
    void aUserIsChangedAndAStaleChangeKeepsWhatWasTyped() throws Exception {
        StaffMember member = people.make(Role.SUPPORT);
        String path = "/settings/users/" + member.id().value();
        perform(get(path)).andExpect(content().string(containsString(member.login())));
        perform(user(path, member.login(), "MANAGER", member.version())).andExpect(redirectedUrl("/settings/users"));
        perform(user(path, member.login(), "ADMIN", member.version()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Someone else changed this record")));
        assertThat(directory.find(member.id()).orElseThrow().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void accessEndsAndComesBack() throws Exception {
        StaffMember member = people.make(Role.SUPPORT);
        String path = "/settings/users/" + member.id().value();
        perform(post(path + "/disable").param("version", "0")).andExpect(redirectedUrl("/settings/users"));
        assertThat(directory.find(member.id()).orElseThrow().enabled()).isFalse();
        perform(post(path + "/enable").param("version", "1")).andExpect(redirectedUrl("/settings/users"));
        perform(post(path + "/password")).andExpect(flash().attributeExists("newPassword"));
        assertThat(directory.find(member.id()).orElseThrow().enabled()).isTrue();
        perform(get("/settings/users/999999999")).andExpect(status().isNotFound());
    }

    @Test
    void theLastAdministratorCannotBeDisabled() throws Exception {
        directory.enabled(Role.ADMIN).stream()
                .filter(other -> !other.id().equals(admin.id()))
                .forEach(other -> administration.disable(other.id(), other.version()));
        perform(post("/settings/users/" + admin.id().value() + "/disable").param("version", "0"))
                .andExpect(flash().attribute("flash", Flash.failed("settings.refusal.LAST_ADMINISTRATOR")));
    }

    @Test
    void aTeamIsMadeLedAndDeleted() throws Exception {
        perform(post("/settings/teams").param("name", "North").param("version", "0"))
                .andExpect(redirectedUrl("/settings/users"));
        var team = directory.teams().stream()
                .filter(t -> t.name().equals("North"))
                .findFirst()
                .orElseThrow();
        StaffMember member = people.make(Role.ACCOUNT_MANAGER, team.id());
        String path = "/settings/teams/" + team.id().value();
        perform(get(path)).andExpect(content().string(containsString(member.name())));
        perform(post(path)
                        .param("name", "North-East")
                        .param("lead", String.valueOf(member.id().value()))
                        .param("version", "0"))
                .andExpect(redirectedUrl("/settings/users"));
        assertThat(directory.find(member.id()).orElseThrow().lead()).isTrue();
        perform(post(path + "/delete").param("version", "1"))
                .andExpect(flash().attribute("flash", Flash.failed("settings.refusal.TEAM_NOT_EMPTY")));
    }

    @Test
    void aManagerSetsWhatAContactTakesAndTheTimeOfEachPerson() throws Exception {
        StaffMember manager = people.make(Role.MANAGER);
        StaffMember seller = people.make(Role.ACCOUNT_MANAGER);
        performAs(manager, get("/settings")).andExpect(redirectedUrl("/settings/effort"));
        performAs(manager, get("/settings/effort")).andExpect(content().string(containsString(seller.name())));
        performAs(manager, effort("45")).andExpect(redirectedUrl("/settings/effort"));
        assertThat(efforts.of(Channel.VISIT).minutes()).isEqualTo(45);
        performAs(manager, effort("0")).andExpect(content().string(containsString("A whole number from 1 to 480")));
        performAs(manager, effort("an hour"))
                .andExpect(content().string(containsString("A whole number from 1 to 480")))
                .andExpect(content().string(containsString("value=\"an hour\"")));
        performAs(manager, minutes(seller, "all day"))
                .andExpect(content().string(containsString("A whole number from 0 to 1440")));
        performAs(manager, minutes(seller, "120")).andExpect(redirectedUrl("/settings/effort"));
        assertThat(directory.find(seller.id()).orElseThrow().minutesPerDay()).isEqualTo(120);
        performAs(manager, minutes(seller, "60"))
                .andExpect(flash().attribute("flash", Flash.failed("settings.effort.peopleStale")));
        performAs(manager, minutes(seller, "1500"))
                .andExpect(content().string(containsString("A whole number from 0 to 1440")));
    }

    @Test
    void effortsThatSomebodyElseChangedAreNotOverwrittenUnseen() throws Exception {
        MockHttpServletRequestBuilder form = effort("45");
        ContactEffort visit = efforts.of(Channel.VISIT);
        efforts.change(List.of(new ContactEffort(Channel.VISIT, 50, visit.help())));
        perform(form)
                .andExpect(content().string(containsString("Someone else changed this record")))
                .andExpect(content().string(containsString("value=\"45\"")));
        assertThat(efforts.of(Channel.VISIT).minutes()).isEqualTo(50);
    }

    @Test
    void aTokenIsShownOnceAndRevoked() throws Exception {
        perform(post("/settings/tokens")
                        .param("name", "Shop export")
                        .param("actsAs", String.valueOf(admin.id().value())))
                .andExpect(flash().attributeExists("token"));
        perform(get("/settings/tokens"))
                .andExpect(content().string(containsString("Shop export")))
                .andExpect(content().string(not(containsString("id=\"new-token\""))));
        perform(post("/settings/tokens").param("name", "")).andExpect(content().string(containsString("fill this in")));
    }

    @Test
    void aPersonChangesTheirOwnPassword() throws Exception {
        perform(password("wrong", "a new long password", "a new long passwort"))
                .andExpect(content().string(containsString("not your present password")))
                .andExpect(content().string(containsString("passwords differ")))
                .andExpect(content().string(not(containsString("a new long"))));
        perform(password(People.PASSWORD, "short", "short"))
                .andExpect(content().string(containsString("Between 10 and 72")));
        String before = directory.credentials(admin.login()).orElseThrow().passwordHash();
        perform(password(People.PASSWORD, "a new long password", "a new long password"))
                .andExpect(redirectedUrl("/account"));
        assertThat(directory.credentials(admin.login()).orElseThrow().passwordHash())
                .isNotEqualTo(before);
    }

    @Test
    void withoutAMailServerTheSwitchSaysSoAndTheAdministratorIsToldWhatIsMissing() throws Exception {
        performAs(people.make(Role.MANAGER), get("/account"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Mail is not set up here"),
                                not(containsString("name=\"email\"")),
                                not(containsString("/settings/mail")))));
        perform(get("/account")).andExpect(content().string(containsString("/settings/mail")));
        perform(get("/settings/mail"))
                .andExpect(content()
                        .string(allOf(
                                containsString("SPRING_MAIL_HOST"),
                                containsString("LIUKE_MAIL_FROM"),
                                containsString("LIUKE_PUBLIC_URL"))));
        perform(post("/settings/mail/test")).andExpect(redirectedUrl("/settings/mail"));
    }

    private MockHttpServletRequestBuilder company(String... changed) {
        Company now = companies.get();
        var request = post("/settings/company");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name", now.name(),
                "currency", now.currency(),
                "zone", now.zone(),
                "horizonDays", "90",
                "activeWindowDays", "180",
                "marginPercent", "30",
                "visibility", "TEAM",
                "viewedOn", "",
                "version", String.valueOf(now.version())));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        fields.forEach(request::param);
        return request;
    }

    private static MockHttpServletRequestBuilder user(String path, String login, String role, int version) {
        return post(path)
                .param("login", login)
                .param("name", "Zhou Qian")
                .param("email", "")
                .param("role", role)
                .param("team", "")
                .param("minutesPerDay", "240")
                .param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder effort(String visitMinutes) {
        return post("/settings/effort")
                .param("seen", String.valueOf(efforts.list().hashCode()))
                .param("lines[0].channel", "VISIT")
                .param("lines[0].minutes", visitMinutes)
                .param("lines[0].helpPercent", "20");
    }

    private static MockHttpServletRequestBuilder minutes(StaffMember member, String minutes) {
        return post("/settings/effort/people")
                .param("people[0].id", String.valueOf(member.id().value()))
                .param("people[0].name", member.name())
                .param("people[0].version", String.valueOf(member.version()))
                .param("people[0].minutes", minutes);
    }

    private static MockHttpServletRequestBuilder password(String current, String password, String again) {
        return post("/account/password")
                .param("current", current)
                .param("password", password)
                .param("again", again);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return performAs(admin, request);
    }

    private ResultActions performAs(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(People.signedInAs(who)).with(csrf()).accept(MediaType.TEXT_HTML));
    }
}
