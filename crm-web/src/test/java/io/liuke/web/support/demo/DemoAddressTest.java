package io.liuke.web.support.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.LiukeApplication;
import io.liuke.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class DemoAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "::1", "localhost"})
    void theDemoListensOnThisMachine(String address) {
        assertThatCode(() -> on(address, Map.of()).requirePrivate()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.20", "10.0.0.1", "203.0.113.7", "", "no.such.host.invalid"})
    void theDemoIsRefusedWhereOthersReachIt(String address) {
        DemoAddress refused = on(address, Map.of());
        assertThatThrownBy(refused::requirePrivate)
                .isInstanceOf(DemoOnPublicAddress.class)
                .hasMessageContaining(address);
        assertThatThrownBy(on(address, Map.of("LIUKE_DEMO_PUBLIC", "false"))::requirePrivate)
                .isInstanceOf(DemoOnPublicAddress.class);
    }

    @Test
    void thatEverybodyMayComeInIsForTheOperatorToSay() {
        assertThatCode(() -> on("0.0.0.0", Map.of("LIUKE_DEMO_PUBLIC", "true")).requirePrivate())
                .doesNotThrowAnyException();
    }

    @Test
    void theApplicationDoesNotStartAndSaysWhatToDo(CapturedOutput output) {
        String database = TestDatabase.create();
        SpringApplicationBuilder application = new SpringApplicationBuilder(LiukeApplication.class);
        assertThatThrownBy(() -> application.run(
                        "--spring.datasource.url=" + TestDatabase.url(database),
                        "--spring.datasource.username=" + TestDatabase.user(),
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--spring.datasource.hikari.maximum-pool-size=2",
                        "--liuke.demo=true",
                        "--server.address=0.0.0.0",
                        "--server.port=0"))
                .hasRootCauseInstanceOf(DemoOnPublicAddress.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("reachable from other machines at 0.0.0.0")
                .contains("LIUKE_DEMO_PUBLIC=true");
    }

    private static DemoAddress on(String address, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("server.address", address)));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("variables", variables));
        return new DemoAddress(environment);
    }
}
