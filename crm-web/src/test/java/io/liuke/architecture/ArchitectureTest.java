package io.liuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import archfixture.ColumnId;
import archfixture.ConsoleWriter;
import archfixture.EagerEntity;
import archfixture.FieldInjected;
import archfixture.PreparesStatement;
import archfixture.PublicEntity;
import archfixture.PublicRepository;
import archfixture.PublicStore;
import archfixture.SqlAnywhere;
import archfixture.StreamsRows;
import archfixture.TellsObjects;
import archfixture.TellsTheTime;
import archfixture.WideConstructor;
import archfixture.churn.model.ImpureModel;
import archfixture.web.FatController;
import archfixture.web.FatRestController;
import archfixture.web.ShowsEntity;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    /** A rule, and classes each of which breaks it. */
    record Kept(ArchRule rule, Class<?>... violators) {

        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static Stream<Kept> rules() {
        return Stream.of(
                new Kept(ShapeRules.ENTITIES_ARE_PACKAGE_PRIVATE, PublicEntity.class),
                new Kept(ShapeRules.ENTITIES_HAVE_NO_PUBLIC_SETTERS, PublicEntity.class),
                new Kept(ShapeRules.ENTITIES_ARE_LOADED_EMPTY, EagerEntity.class, PublicEntity.class),
                new Kept(ShapeRules.REPOSITORIES_ARE_PACKAGE_PRIVATE, PublicRepository.class),
                new Kept(ShapeRules.STORES_ARE_PACKAGE_PRIVATE, PublicStore.class),
                new Kept(ShapeRules.IDS_ARE_RECORDS, ColumnId.class),
                new Kept(ShapeRules.NOTHING_IS_INJECTED_INTO_FIELDS, FieldInjected.class),
                new Kept(ShapeRules.CONSTRUCTORS_ARE_SHORT, WideConstructor.class),
                new Kept(ShapeRules.NOTHING_IS_WRITTEN_TO_THE_CONSOLE, ConsoleWriter.class),
                new Kept(ShapeRules.MODELS_ARE_PURE_MATHEMATICS, ImpureModel.class),
                new Kept(
                        TimeRules.ONLY_SHARED_ASKS_WHAT_TIME_IT_IS,
                        TellsTheTime.OfInstant.class,
                        TellsTheTime.OfDate.class,
                        TellsTheTime.InZone.class,
                        TellsTheTime.OfClock.class,
                        TellsTheTime.OfSystem.class,
                        TellsTheTime.OfOldDate.class,
                        TellsTheTime.OfCalendar.class,
                        TellsTheTime.ByReference.class),
                new Kept(ControllerRules.CONTROLLERS_ARE_PACKAGE_PRIVATE, FatController.class, FatRestController.class),
                new Kept(ControllerRules.CONTROLLERS_OPEN_NO_TRANSACTION, FatController.class),
                new Kept(ControllerRules.CONTROLLER_METHODS_OPEN_NO_TRANSACTION, FatController.class),
                new Kept(ControllerRules.CONTROLLERS_DO_NOT_TOUCH_THE_DATABASE, FatController.class),
                new Kept(ControllerRules.CONTROLLER_METHODS_ARE_SHORT, FatController.class),
                new Kept(ControllerRules.FORMS_ARE_RECORDS_NAMED_SO, FatController.class),
                new Kept(ControllerRules.NO_ENTITY_REACHES_A_PAGE, ShowsEntity.class),
                new Kept(
                        EventRules.EVENTS_ARE_RECORDS_OF_IDS_AND_VALUES,
                        TellsObjects.Teller.class,
                        TellsObjects.Listener.class),
                new Kept(SqlRules.STATEMENTS_HAVE_THEIR_HOMES, PreparesStatement.class),
                new Kept(SqlRules.SQL_HAS_ITS_HOMES, SqlAnywhere.class),
                new Kept(
                        SqlRules.NO_ROWS_ARE_STREAMED,
                        StreamsRows.ByClient.class,
                        StreamsRows.ByReference.class,
                        StreamsRows.ByTemplate.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theCodeKeepsTheRule(Kept kept) {
        kept.rule().check(Code.SHIPPED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleCanFail(Kept kept) {
        List<String> report =
                kept.rule().evaluate(Code.BROKEN).getFailureReport().getDetails();
        for (Class<?> violator : kept.violators()) {
            assertThat(report)
                    .as("violations")
                    .anySatisfy(line -> assertThat(line).contains(violator.getName()));
        }
    }
}
