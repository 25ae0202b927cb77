package io.liuke.web.intake;

import io.liuke.intake.ImportId;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportRefused;
import io.liuke.intake.ImportRun;
import io.liuke.intake.ImportUndos;
import io.liuke.web.support.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an import back, after showing what would go. */
@Controller
class UndoController {

    private final ImportReadModel imports;
    private final ImportUndos undos;

    UndoController(ImportReadModel imports, ImportUndos undos) {
        this.imports = imports;
        this.undos = undos;
    }

    @GetMapping("/imports/{id}/undo")
    String show(@PathVariable long id, Model model) {
        ImportRun run = run(id);
        model.addAttribute("run", run);
        model.addAttribute("preview", undos.preview(run.id()));
        return "intake/undo";
    }

    @PostMapping("/imports/{id}/undo")
    String undo(@PathVariable long id, RedirectAttributes attributes) {
        try {
            undos.start(run(id).id());
            return "redirect:/imports/" + id;
        } catch (ImportRefused e) {
            Flash.failed(
                            "import.finding." + e.finding().code(),
                            e.finding().args().toArray(String[]::new))
                    .on(attributes);
            return "redirect:/imports/" + id + "/undo";
        }
    }

    private ImportRun run(long id) {
        return imports.find(new ImportId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
