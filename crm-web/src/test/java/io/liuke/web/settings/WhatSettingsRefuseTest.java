package io.liuke.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEfforts;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.security.People;
import java.util.Arrays;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What cannot be read or cannot be: the whole page comes back, names the field, and keeps what was typed. */
@DatabaseTest
@AutoConfigureMockMvc
@Transactional
@Import(People.class)
class WhatSettingsRefuseTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ContactEfforts efforts;

    @Autowired
    private StaffDirectory directory;

    private StaffMember admin;

    @BeforeEach
    void anAdministrator() {
        admin = people.make(Role.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "5000", "-3", "", "12.5"})
    void minutesOfAChannelThatCannotBeAreNamedWithTheirRow(String typed) throws Exception {
        int before = efforts.of(Channel.VISIT).minutes();
        again(
                post("/settings/effort")
                        .param("seen", String.valueOf(efforts.list().hashCode()))
                        .param("lines[0].channel", "VISIT")
                        .param("lines[0].minutes", typed)
                        .param("lines[0].helpPercent", "20")
                        .param("lines[1].channel", "PHONE")
                        .param("lines[1].minutes", "15")
                        .param("lines[1].helpPercent", "many"),
                "Visit, Minutes: “" + typed + "”. A whole number from 1 to 480, please.",
                "Call, Help, %: “many”. A whole number from 0 to 100, please.",
                "value=\"" + typed + "\"",
                "/settings/effort/people");
        assertThat(efforts.of(Channel.VISIT).minutes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "5000", "-3"})
    void minutesOfAPersonThatCannotBeAreNamedWithTheirRow(String typed) throws Exception {
        StaffMember seller = people.make(Role.ACCOUNT_MANAGER);
        again(
                post("/settings/effort/people")
                        .param("people[0].id", String.valueOf(seller.id().value()))
                        .param("people[0].name", seller.name())
                        .param("people[0].version", String.valueOf(seller.version()))
                        .param("people[0].minutes", typed),
                seller.name() + ", Minutes a day: “" + typed + "”. A whole number from 0 to 1440, please.",
                "value=\"" + typed + "\"",
                "lines[0].minutes");
    }

    @Test
    void aMarginBeyondItsBoundsIsToldTheBound() throws Exception {
        again(company().param("marginPercent", "200"), "At most 100, please.");
        again(company().param("marginPercent", "-1"), "At least 0, please.");
    }

    @Test
    void aNewUsersFaultsAreAllSaidAtOnce() throws Exception {
        again(
                post("/settings/users")
                        .param("login", admin.login())
                        .param("name", " ")
                        .param("email", "nobody")
                        .param("role", "SUPPORT")
                        .param("team", "none")
                        .param("minutesPerDay", "xyz")
                        .param("version", "0"),
                "Somebody else signs in with this name",
                "Please fill this in.",
                "This is no e-mail address.",
                "Please choose one of the list.",
                "Please enter a whole number.",
                "value=\"xyz\"");
    }

    private static MockHttpServletRequestBuilder company() {
        return post("/settings/company")
                .param("name", "Lanting")
                .param("currency", "CNY")
                .param("zone", "Asia/Shanghai")
                .param("horizonDays", "90")
                .param("activeWindowDays", "180")
                .param("visibility", "TEAM")
                .param("viewedOn", "")
                .param("version", "0");
    }

    @SuppressWarnings("unchecked")
    private void again(MockHttpServletRequestBuilder request, String... said) throws Exception {
        Matcher<String>[] all =
                Arrays.stream(said).map(text -> containsString(text)).toArray(Matcher[]::new);
        mvc.perform(request.with(People.signedInAs(admin)).with(csrf()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(all)))
                .andExpect(content().string(containsString("</html>")));
    }
}
