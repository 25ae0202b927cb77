package io.liuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.LiukeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(LiukeApplication.class, Code.NO_TESTS);

    @Test
    void modulesHaveNoCyclesAndUseOnlyEachOthersFaces() {
        MODULES.verify();
    }

    @Test
    void theModulesAreThese() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier()).map(ApplicationModuleIdentifier::toString))
                .containsExactlyInAnyOrder(
                        "shared",
                        "staff",
                        "customer",
                        "purchase",
                        "interaction",
                        "followup",
                        "handover",
                        "pyramid",
                        "derivation",
                        "intake",
                        "churn",
                        "winback",
                        "web");
    }

    @Test
    void aCycleIsFound() {
        ApplicationModules cyclic = ApplicationModules.of("archfixture.cycle", location -> true);
        assertThatThrownBy(cyclic::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle");
    }
}
