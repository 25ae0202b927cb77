package io.liuke.web.intake;

import io.liuke.intake.DateQuestion;
import io.liuke.intake.Field;
import io.liuke.intake.Finding;
import io.liuke.intake.ImportDraft;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.intake.ImportPlan;
import io.liuke.intake.ImportRefused;
import io.liuke.intake.Imports;
import io.liuke.intake.Preview;
import io.liuke.shared.Companies;
import io.liuke.web.intake.ColumnsPage.Column;
import io.liuke.web.intake.ColumnsPage.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the columns page together. */
@Component
class ColumnsPages {

    private final Imports imports;
    private final Companies companies;

    ColumnsPages(Imports imports, Companies companies) {
        this.imports = imports;
        this.companies = companies;
    }

    ColumnsPage page(ImportId id, ColumnsForm form, @Nullable Finding refusal) {
        ImportDraft draft = imports.draft(id);
        Map<String, String> mapping = form.mapping(draft);
        DateQuestion dates = imports.dateQuestion(id, mapping);
        String order = dates == null ? null : form.chosenDateFormat();
        Preview preview = imports.preview(id, new ImportPlan(known(draft, mapping), null, order, null, true));
        return new ColumnsPage(
                draft.run(),
                draft.sheet(),
                draft.sheets(),
                columns(draft, mapping, preview),
                draft.missing(mapping),
                dates,
                order,
                margin(draft, mapping, form),
                preview,
                refusal);
    }

    /** A field that was chosen for two columns is shown with the first, until one is changed. */
    private static Map<String, String> known(ImportDraft draft, Map<String, String> mapping) {
        Map<String, String> once = new java.util.LinkedHashMap<>();
        mapping.forEach((column, field) -> {
            if (draft.run().kind().field(field).isPresent() && !once.containsValue(field)) {
                once.put(column, field);
            }
        });
        return once;
    }

    private @Nullable String margin(ImportDraft draft, Map<String, String> mapping, ColumnsForm form) {
        if (draft.run().kind() != ImportKind.PURCHASES || mapping.containsValue("profit")) {
            return null;
        }
        if (form.margin() != null) {
            return form.margin();
        }
        BigDecimal percent = companies.get().defaultMargin().movePointRight(2);
        return percent.stripTrailingZeros().toPlainString();
    }

    private static List<Column> columns(ImportDraft draft, Map<String, String> mapping, Preview preview) {
        List<Column> columns = new ArrayList<>();
        for (ImportDraft.Column c : draft.columns()) {
            String field = mapping.get(c.name());
            long problems = preview.problems().stream()
                    .filter(p -> p.example().column().equals(c.name()))
                    .mapToLong(Preview.Problem::rows)
                    .sum();
            columns.add(new Column(
                    ImportText.letter(columns.size()),
                    c.name(),
                    c.samples(),
                    c.filled(),
                    field,
                    result(draft, c.name(), field, problems),
                    problems,
                    rival(draft, c.name())));
        }
        return columns;
    }

    private static @Nullable String rival(ImportDraft draft, String column) {
        String field = draft.rivals().get(column);
        return field == null
                ? null
                : draft.run().kind().field(field).map(Field::label).orElse(null);
    }

    private static Result result(ImportDraft draft, String column, @Nullable String field, long problems) {
        if (field == null) {
            return draft.rivals().containsKey(column) ? Result.RIVAL : Result.LEFT_OUT;
        }
        if (problems > 0) {
            return Result.PROBLEM;
        }
        return field.equals(draft.suggestion().get(column)) ? Result.RECOGNISED : Result.CHOSEN;
    }

    /** Starts it, or says why that cannot be. */
    @Nullable Finding start(ImportId id, ColumnsForm form, boolean dryRun) {
        try {
            imports.start(id, form.toPlan(imports.draft(id), dryRun));
            return null;
        } catch (ImportRefused e) {
            return e.finding();
        }
    }
}
