package io.liuke.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static io.liuke.architecture.ShapeRules.annotatedWith;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;

/** A controller takes a request apart, calls a module and names a template; all else is somebody else's work. */
final class ControllerRules {

    private static final int LINES = 25;

    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that(annotatedWith(Controller.class))
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_OPEN_NO_TRANSACTION = noClasses()
            .that(annotatedWith(Controller.class))
            .should()
            .beAnnotatedWith(Transactional.class)
            .allowEmptyShould(true);

    static final ArchRule CONTROLLER_METHODS_OPEN_NO_TRANSACTION = noMethods()
            .that()
            .areDeclaredInClassesThat(annotatedWith(Controller.class))
            .should()
            .beAnnotatedWith(Transactional.class)
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_DO_NOT_TOUCH_THE_DATABASE = noClasses()
            .that(annotatedWith(Controller.class))
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..")
                    .or(resideInAPackage("javax.sql.."))
                    .or(resideInAPackage("jakarta.persistence.."))
                    .or(resideInAPackage("org.springframework.jdbc.."))
                    .or(resideInAPackage("org.springframework.data.."))
                    .or(resideInAPackage("org.springframework.transaction..")))
            .allowEmptyShould(true);

    static final ArchRule CONTROLLER_METHODS_ARE_SHORT = methods()
            .that()
            .areDeclaredInClassesThat(annotatedWith(Controller.class))
            .should(Conditions.spanAtMost(LINES))
            .allowEmptyShould(true);

    static final ArchRule FORMS_ARE_RECORDS_NAMED_SO = methods()
            .that()
            .areDeclaredInClassesThat(annotatedWith(Controller.class))
            .should(Conditions.hold(
                    "take forms as records named …Form",
                    method -> ((JavaMethod) method)
                            .getParameters().stream()
                                    .filter(ControllerRules::isForm)
                                    .allMatch(ControllerRules::isFormRecord)))
            .allowEmptyShould(true);

    static final ArchRule NO_ENTITY_REACHES_A_PAGE = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    private ControllerRules() {}

    private static boolean isForm(JavaParameter parameter) {
        boolean bound = parameter.isAnnotatedWith(ModelAttribute.class)
                || parameter.isAnnotatedWith(Valid.class)
                || parameter.isAnnotatedWith(Validated.class);
        return bound && !parameter.isAnnotatedWith(RequestBody.class);
    }

    private static boolean isFormRecord(JavaParameter parameter) {
        return parameter.getRawType().isRecord()
                && parameter.getRawType().getSimpleName().endsWith("Form");
    }
}
