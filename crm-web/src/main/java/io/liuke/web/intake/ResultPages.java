package io.liuke.web.intake;

import io.liuke.derivation.Derivations;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportRun;
import io.liuke.intake.ImportStatus;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the result page together, and carries out what it offers next. */
@Component
class ResultPages {

    private static final int SHOWN = 50;

    /** A file that ends longer ago than this says little about today. */
    private static final int OLD_DAYS = 60;

    private final ImportReadModel imports;
    private final Companies companies;
    private final BusinessTime time;
    private final Derivations derivations;

    ResultPages(ImportReadModel imports, Companies companies, BusinessTime time, Derivations derivations) {
        this.imports = imports;
        this.companies = companies;
        this.time = time;
        this.derivations = derivations;
    }

    ResultPage page(ImportRun run) {
        return new ResultPage(
                run,
                imports.rejected(run.id(), false, 0, SHOWN),
                imports.rejected(run.id(), true, 0, SHOWN),
                run.isWorkbook() ? imports.columns(run.id()) : List.of(),
                oldNewestOrder(run));
    }

    private @Nullable LocalDate oldNewestOrder(ImportRun run) {
        boolean wrote = run.kind() == ImportKind.PURCHASES
                && run.status() == ImportStatus.DONE
                && !run.options().dryRun();
        if (!wrote) {
            return null;
        }
        return newestOrder()
                .filter(day -> day.isBefore(time.calendarDate().minusDays(OLD_DAYS)))
                .filter(day -> !day.equals(companies.get().viewedOn()))
                .orElse(null);
    }

    private Optional<LocalDate> newestOrder() {
        return imports.newestOrder();
    }

    /** From now on the company looks at its data as of the day of its newest order, if that is over. */
    @Transactional
    public void viewOnNewestOrder() {
        newestOrder().filter(day -> day.isBefore(time.calendarDate())).ifPresent(day -> {
            companies.viewOn(day);
            derivations.start(null);
        });
    }

    Optional<ImportRun> find(ImportId id) {
        return imports.find(id);
    }
}
