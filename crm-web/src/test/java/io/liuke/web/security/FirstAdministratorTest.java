package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.staff.Credentials;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.testing.DatabaseTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PRINTED = Pattern.compile("password ([a-z0-9-]{19}) ");

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFirstStartPrintsThePasswordOnceAndTheSecondPrintsNothing(CapturedOutput output) {
        jdbc.sql("delete from staff").update();
        start();
        Credentials admin = directory.credentials("admin").orElseThrow();
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        Matcher printed = PRINTED.matcher(output.getOut());
        assertThat(printed.find()).isTrue();
        assertThat(passwords.matches(printed.group(1), admin.passwordHash())).isTrue();
        start();
        assertThat(printed.find()).isFalse();
        assertThat(PRINTED.matcher(output.getOut()).results()).hasSize(1);
        assertThat(directory.all()).hasSize(1);
    }

    @Test
    void passwordsDiffer() {
        assertThat(passwords.random()).isNotEqualTo(passwords.random()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }

    private void start() {
        firstAdministrator.run(new DefaultApplicationArguments());
    }
}
