package io.liuke.web.today;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.web.security.CurrentUser;
import io.liuke.winback.CaseId;
import io.liuke.winback.CaseStage;
import io.liuke.winback.Cases;
import io.liuke.winback.Diagnosis;
import io.liuke.winback.DiagnosisMissing;
import io.liuke.winback.IllegalStageMove;
import io.liuke.winback.StageMove;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Moves and diagnoses of a case as forms send them; what is refused is said on the form, naming what is legal. */
@Component
class CaseMoves {

    private final Cases cases;
    private final CurrentUser user;
    private final BusinessTime time;
    private final MessageSource messages;

    CaseMoves(Cases cases, CurrentUser user, BusinessTime time, MessageSource messages) {
        this.cases = cases;
        this.user = user;
        this.time = time;
        this.messages = messages;
    }

    /** @return what to answer with where {@code binding} has errors afterwards */
    HttpStatus move(CustomerId customer, CaseId id, StageForm form, int version, BindingResult binding) {
        CaseStage to = form.to();
        LocalDate laterOn = to == CaseStage.LATER ? form.laterOn() : null;
        if (to == CaseStage.LATER && (laterOn == null || !laterOn.isAfter(time.today()))) {
            binding.rejectValue("laterOn", "today.stage.laterNeedsDay");
        }
        if (to == CaseStage.GIVEN_UP && blank(form.note())) {
            binding.rejectValue("note", "today.stage.givingUpNeedsReason");
        }
        if (to == null || binding.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return refusals(binding, () -> {
            String note = blank(form.note()) ? null : form.note();
            cases.move(customer, id, new StageMove(to, note, laterOn), user.id(), version);
        });
    }

    HttpStatus diagnose(CustomerId customer, CaseId id, DiagnosisForm form, int version, BindingResult binding) {
        if (form.stated() == null && form.verified() == null) {
            binding.rejectValue("stated", "today.diagnosis.needsCause");
        }
        if (binding.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return refusals(binding, () -> {
            String evidence = blank(form.evidence()) ? null : form.evidence();
            cases.diagnose(customer, id, new Diagnosis(form.stated(), form.verified(), evidence), user.id(), version);
        });
    }

    /** @throws StaleRecord if the case was worked on since it was opened */
    void withdraw(CustomerId customer, CaseId id) {
        cases.move(customer, id, new StageMove(CaseStage.WITHDRAWN, null, null), user.id(), 0);
    }

    private HttpStatus refusals(BindingResult binding, Runnable command) {
        try {
            command.run();
        } catch (StaleRecord stale) {
            binding.reject("error.stale");
        } catch (IllegalStageMove illegal) {
            Object[] words = {word(illegal.from()), word(illegal.to()), words(illegal.legal())};
            String key = illegal.legal().isEmpty() ? "today.stage.ended" : "today.stage.illegal";
            binding.reject(key, words, null);
        } catch (DiagnosisMissing missing) {
            binding.reject("today.stage.diagnosisFirst");
        }
        return HttpStatus.CONFLICT;
    }

    private String words(Collection<CaseStage> stages) {
        return stages.stream().map(this::word).collect(Collectors.joining(message("today.stage.separator")));
    }

    private String word(CaseStage stage) {
        return message("stage." + stage);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
