package io.liuke.web.intake;

import io.liuke.intake.Finding;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportRefused;
import io.liuke.intake.ImportRun;
import io.liuke.intake.Imports;
import io.liuke.web.security.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of imports, and where a new one begins. */
@Controller
class UploadController {

    private static final int PAGE = 50;

    private final Imports imports;
    private final ImportReadModel readModel;
    private final CurrentUser currentUser;

    UploadController(Imports imports, ImportReadModel readModel, CurrentUser currentUser) {
        this.imports = imports;
        this.readModel = readModel;
        this.currentUser = currentUser;
    }

    @GetMapping("/imports")
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        List<ImportRun> runs = readModel.page(PAGE + 1, before == null ? null : new ImportId(before));
        boolean more = runs.size() > PAGE;
        List<ImportRun> shown = more ? runs.subList(0, PAGE) : runs;
        model.addAttribute("runs", shown);
        model.addAttribute("before", before);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id().value() : null);
        return "intake/list";
    }

    @GetMapping("/imports/new")
    String upload(@RequestParam(defaultValue = "purchases") String kind, Model model) {
        model.addAttribute("kind", ImportKind.byPath(kind).orElse(ImportKind.PURCHASES));
        return "intake/upload";
    }

    @PostMapping("/imports")
    ModelAndView load(@RequestParam ImportKind kind, @RequestParam MultipartFile file) throws IOException {
        try (InputStream body = file.getInputStream()) {
            ImportId id = imports.create(kind, fileName(file), currentUser.id(), body);
            return new ModelAndView("redirect:/imports/" + id.value() + "/columns");
        } catch (ImportRefused e) {
            return refused(kind, fileName(file), e.finding());
        }
    }

    private static ModelAndView refused(ImportKind kind, @Nullable String fileName, Finding finding) {
        ModelAndView page = new ModelAndView("intake/upload", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("kind", kind);
        page.addObject("refusal", finding);
        page.addObject("fileName", fileName);
        return page;
    }

    /** Some browsers send the path with it. */
    private static @Nullable String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank()
                ? null
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
