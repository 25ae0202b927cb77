package io.liuke.web.api;

import io.liuke.intake.Finding;
import io.liuke.intake.ImportRefused;
import io.liuke.intake.UndoRefused;
import io.liuke.web.intake.ImportText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a file was not imported: in words of the caller's language, and as a code with what it speaks of. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {ImportsApi.class, ImportUndoApi.class})
class ImportProblems {

    private static final Set<String> TOO_LATE = Set.of(
            "STARTED_ALREADY", "OVER_ALREADY", "UNDO_NOT_DONE", "UNDO_NOT_KEPT", "UNDO_TOO_LATE", "UNDO_BLOCKED");

    private final MessageSource messages;
    private final ImportText text;

    ImportProblems(MessageSource messages, ImportText text) {
        this.messages = messages;
        this.text = text;
    }

    private static HttpStatus status(String code) {
        if (code.equals("DISK_FULL")) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        return TOO_LATE.contains(code) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefused refused, Locale locale) {
        Finding finding = refused.finding();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(finding.code()), text.say(finding));
        problem.setTitle(messages.getMessage("problem.import-refused", null, locale));
        problem.setProperty("code", finding.code());
        problem.setProperty("args", finding.args());
        if (refused instanceof UndoRefused undo) {
            problem.setProperty(
                    "objections",
                    undo.objections().stream()
                            .map(o -> ImportUndoItem.Item.of(o, text))
                            .toList());
        }
        if (finding.code().equals("FIELDS_MISSING")) {
            problem.setProperty("missing", List.of(finding.args().get(0).split(",")));
            problem.setProperty("columns", List.of(finding.args().get(1).split(", ")));
        }
        return problem;
    }
}
