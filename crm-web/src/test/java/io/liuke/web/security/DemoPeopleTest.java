package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.staff.Credentials;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.support.demo.DemoSignIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Who is let in to the demo. */
@DatabaseTest(properties = "liuke.demo=true")
@AutoConfigureMockMvc
@Import(People.class)
class DemoPeopleTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void everybodyOfTheDemoHasThePublishedPassword() {
        assertThat(directory.all()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(member -> {
            Credentials credentials = directory.credentials(member.login()).orElseThrow();
            assertThat(encoder.matches(DemoSignIns.PASSWORD, credentials.passwordHash()))
                    .as(member.login())
                    .isTrue();
        });
    }

    @Test
    void anAccountManagerWhoLeadsNoTeamEntersByACardOfTheirOwn() throws Exception {
        StaffMember plain = directory.findByLogin("wang.zhiqiang").orElseThrow();
        assertThat(plain.role()).isEqualTo(Role.ACCOUNT_MANAGER);
        assertThat(directory.teams()).noneMatch(team -> plain.id().equals(team.leadId()));
        mvc.perform(get("/login"))
                .andExpect(content().string(containsString("name=\"login\" value=\"wang.zhiqiang\"")))
                .andExpect(content().string(containsString("name=\"role\" value=\"ACCOUNT_MANAGER\"")));
        mvc.perform(post("/login/demo").with(csrf()).param("login", "wang.zhiqiang"))
                .andExpect(redirectedUrl("/today"));
        mvc.perform(post("/login/demo").with(csrf()).param("login", "chen.tao")).andExpect(status().isNotFound());
    }
}
