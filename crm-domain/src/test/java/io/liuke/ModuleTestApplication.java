package io.liuke;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;

/** Stands in for the application in the tests of modules below crm-web, and is not there in crm-web. */
@SpringBootApplication
@ConditionalOnMissingClass("io.liuke.LiukeApplication")
class ModuleTestApplication {}
