package io.liuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** What must not be switched on in what ships. */
class SettingsFileTest {

    private static final Map<String, String> KEPT = Map.of(
            "spring.flyway.clean-disabled", "true",
            "spring.web.error.include-stacktrace", "never",
            "spring.web.error.include-message", "never",
            "spring.web.error.whitelabel.enabled", "false",
            "management.endpoints.web.exposure.include", "health");

    @Test
    void whatShipsKeepsThem() {
        assertThat(broken(new ClassPathResource("application.yml"))).isEmpty();
    }

    @Test
    void aSettingThatIsOtherwiseIsFound() {
        assertThat(broken(yaml("spring.flyway.clean-disabled: false")))
                .containsEntry("spring.flyway.clean-disabled", "false")
                .containsEntry("spring.web.error.include-stacktrace", "not set");
    }

    private static Map<String, String> broken(Resource yaml) {
        YamlPropertiesFactoryBean reader = new YamlPropertiesFactoryBean();
        reader.setResources(yaml);
        Properties settings = Objects.requireNonNull(reader.getObject());
        Map<String, String> broken = new TreeMap<>();
        KEPT.forEach((key, value) -> {
            String found = Objects.toString(settings.get(key), "not set");
            if (!found.equals(value)) {
                broken.put(key, found);
            }
        });
        return broken;
    }

    private static Resource yaml(String text) {
        return new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
