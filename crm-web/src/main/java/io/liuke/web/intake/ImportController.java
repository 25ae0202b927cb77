package io.liuke.web.intake;

import io.liuke.intake.Finding;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportRefused;
import io.liuke.intake.ImportRun;
import io.liuke.intake.ImportStatus;
import io.liuke.intake.Imports;
import io.liuke.web.support.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: its columns, its progress, its result. */
@Controller
class ImportController {

    private final Imports imports;
    private final ColumnsPages columns;
    private final ResultPages results;

    ImportController(Imports imports, ColumnsPages columns, ResultPages results) {
        this.imports = imports;
        this.columns = columns;
        this.results = results;
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable long id, Model model) {
        ImportRun run = run(id);
        if (run.status() == ImportStatus.DRAFT) {
            return "redirect:/imports/" + id + "/columns";
        }
        if (!run.status().isOver()) {
            model.addAttribute("run", run);
            return "intake/progress";
        }
        model.addAttribute("page", results.page(run));
        return "intake/result";
    }

    @GetMapping("/imports/{id}/columns")
    String columns(@PathVariable long id, ColumnsForm form, Model model) {
        if (!run(id).isOpen()) {
            return "redirect:/imports/" + id;
        }
        return columns(id, form, null, model);
    }

    /** The same without a script, for a form that carries more than an address should. */
    @PostMapping("/imports/{id}/columns")
    String columnsAgain(@PathVariable long id, ColumnsForm form, Model model) {
        return columns(id, form, model);
    }

    @PostMapping("/imports/{id}/sheet")
    String sheet(@PathVariable long id, @RequestParam String sheet, RedirectAttributes attributes) {
        try {
            imports.chooseSheet(run(id).id(), sheet);
        } catch (ImportRefused e) {
            failed(e.finding()).on(attributes);
        }
        return "redirect:/imports/" + id + "/columns";
    }

    private String columns(long id, ColumnsForm form, @Nullable Finding refusal, Model model) {
        model.addAttribute("page", columns.page(new ImportId(id), form, refusal));
        return "intake/columns";
    }

    @PostMapping("/imports/{id}/start")
    String start(
            @PathVariable long id,
            ColumnsForm form,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model,
            HttpServletResponse response) {
        boolean open = run(id).isOpen();
        Finding refusal = open ? columns.start(new ImportId(id), form, dryRun) : null;
        if (refusal == null) {
            return "redirect:/imports/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return columns(id, form, refusal, model);
    }

    /** What was tried comes in as it was tried. */
    @PostMapping("/imports/{id}/confirm")
    String confirm(@PathVariable long id, RedirectAttributes attributes) {
        try {
            imports.startForGood(run(id).id());
        } catch (ImportRefused e) {
            failed(e.finding()).on(attributes);
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable long id, RedirectAttributes attributes) {
        try {
            imports.cancel(run(id).id());
            Flash.done("import.cancelled").on(attributes);
        } catch (ImportRefused e) {
            failed(e.finding()).on(attributes);
        }
        return "redirect:/imports/" + id;
    }

    /** Asked again and again while it runs; when it is over, the page loads anew. */
    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable long id, Model model, HttpServletResponse response) {
        ImportRun run = run(id);
        if (run.status().isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "intake/progress :: progress";
    }

    @PostMapping("/imports/{id}/view-on")
    String viewOn(@PathVariable long id, RedirectAttributes attributes) {
        run(id);
        results.viewOnNewestOrder();
        Flash.done("import.viewedOn").on(attributes);
        return "redirect:/today";
    }

    private static Flash failed(Finding finding) {
        return Flash.failed("import.finding." + finding.code(), finding.args().toArray(String[]::new));
    }

    private ImportRun run(long id) {
        return results.find(new ImportId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
