package io.liuke.web.develop;

import io.liuke.churn.develop.PotentialCursor;
import io.liuke.churn.develop.PotentialFilter;
import io.liuke.churn.develop.PotentialRow;
import io.liuke.churn.develop.PotentialRow.Trait;
import io.liuke.churn.develop.Potentials;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Potential customers as a file; page by page, so that a long one takes no more memory. */
@Component
class PotentialCsv {

    private static final int PAGE = 5_000;

    private final Potentials potentials;
    private final TraitWords words;

    PotentialCsv(Potentials potentials, TraitWords words) {
        this.potentials = potentials;
        this.words = words;
    }

    void write(OwnerScope scope, PotentialFilter filter, HttpServletResponse response) throws IOException {
        boolean speaks = potentials.card().filter(card -> card.speaks()).isPresent();
        CsvDownload.forSpreadsheet(response, "potentials.csv", csv -> {
            csv.row(
                    "customer",
                    "name",
                    "owner",
                    "state",
                    "created_on",
                    "kind",
                    "industry",
                    "region",
                    "source",
                    "referred",
                    "likeness",
                    "positioning",
                    "together",
                    "reasons");
            List<PotentialRow> page = potentials.page(scope, filter, PotentialCursor.FIRST, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> write(csv, speaks, row));
                PotentialRow last = page.get(page.size() - 1);
                page = page.size() < PAGE
                        ? List.of()
                        : potentials.page(scope, filter, new PotentialCursor(last.place(), last.id()), PAGE);
            }
        });
    }

    private void write(CsvDownload csv, boolean speaks, PotentialRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.code());
        cells.add(row.name());
        cells.add(row.ownerName());
        cells.add(row.state());
        cells.add(row.createdOn());
        row.traits().forEach(trait -> cells.add(trait.name()));
        cells.add(speaks ? number(row.times()) : null);
        cells.add(row.points());
        cells.add(speaks ? number(row.timesInAll()) : null);
        cells.add(row.reasons().stream().map(this::reason).collect(Collectors.joining("; ")));
        csv.row(cells);
    }

    private String reason(Trait trait) {
        return words.of(trait.trait(), String.valueOf(trait.name())) + " ×" + number(trait.times());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
