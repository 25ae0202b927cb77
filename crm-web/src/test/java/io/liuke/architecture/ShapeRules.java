package io.liuke.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import org.springframework.data.repository.Repository;

/** Who may be seen, and how objects are put together. */
final class ShapeRules {

    private static final int CONSTRUCTOR_PARAMETERS = 6;

    static final ArchRule ENTITIES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    static final ArchRule STORES_ARE_PACKAGE_PRIVATE =
            classes().that(simpleNameEndingWith("Store")).should().bePackagePrivate();

    static final ArchRule ENTITIES_HAVE_NO_PUBLIC_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    /** A constructor that does more would do it again at each load, and might announce as new what is old. */
    static final ArchRule ENTITIES_ARE_LOADED_EMPTY = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(Conditions.hold(
                    "have a protected constructor without parameters that only calls super", ShapeRules::isLoadedEmpty))
            .allowEmptyShould(true);

    static final ArchRule IDS_ARE_RECORDS = classes()
            .that()
            .haveSimpleNameEndingWith("Id")
            .and()
            .areTopLevelClasses()
            .should()
            .beRecords();

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule CONSTRUCTORS_ARE_SHORT = constructors()
            .that()
            .areDeclaredInClassesThat(areNotRecords())
            .should(Conditions.hold(
                    "take at most " + CONSTRUCTOR_PARAMETERS + " parameters",
                    constructor ->
                            ((JavaConstructor) constructor).getParameters().size() <= CONSTRUCTOR_PARAMETERS));

    static final ArchRule NOTHING_IS_WRITTEN_TO_THE_CONSOLE =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule MODELS_ARE_PURE_MATHEMATICS = classes()
            .that()
            .resideInAPackage("..churn.model..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("org.hipparchus.."))
                    .or(resideInAPackage("de.bwaldvogel.liblinear.."))
                    .or(resideInAPackage("org.jspecify.."))
                    .or(resideInAPackage("..churn.model..")));

    private ShapeRules() {}

    private static boolean isLoadedEmpty(JavaClass entity) {
        return entity.tryGetConstructor()
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PROTECTED))
                .filter(constructor -> constructor.getAccessesFromSelf().stream()
                        .allMatch(access -> access.getTargetOwner()
                                .equals(entity.getRawSuperclass().orElseThrow())))
                .isPresent();
    }

    private static DescribedPredicate<JavaClass> areNotRecords() {
        return DescribedPredicate.describe("are neither records nor enums", type -> !type.isRecord() && !type.isEnum());
    }

    /** Directly, or by an annotation that carries it, as RestController carries Controller. */
    static DescribedPredicate<JavaClass> annotatedWith(Class<? extends Annotation> annotation) {
        return DescribedPredicate.describe(
                "are @" + annotation.getSimpleName(),
                type -> type.isAnnotatedWith(annotation) || type.isMetaAnnotatedWith(annotation));
    }
}
