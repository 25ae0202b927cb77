package io.liuke.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What ships: the classes of all modules without their tests, whether these come as a directory or as a jar. */
final class Code {

    static final ImportOption NO_TESTS =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    static final JavaClasses SHIPPED =
            new ClassFileImporter().withImportOption(NO_TESTS).importPackages("io.liuke");

    /** Breaks every rule. */
    static final JavaClasses BROKEN = new ClassFileImporter().importPackages("archfixture");

    private Code() {}
}
