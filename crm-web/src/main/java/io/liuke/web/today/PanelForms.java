package io.liuke.web.today;

import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEfforts;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.contact.ContactForm;
import io.liuke.web.security.Visibility;
import io.liuke.winback.CaseView;
import io.liuke.winback.LossCause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form that is open in the panel: filled with what is likely, unless it comes back with what was typed. */
@Component
class PanelForms {

    private static final int SNOOZE_DAYS = 7;

    private final ContactEfforts efforts;
    private final StaffDirectory directory;
    private final Visibility visibility;
    private final BusinessTime time;

    PanelForms(ContactEfforts efforts, StaffDirectory directory, Visibility visibility, BusinessTime time) {
        this.efforts = efforts;
        this.directory = directory;
        this.visibility = visibility;
        this.time = time;
    }

    void fill(PanelView panel, Model model) {
        String doing = panel.doing();
        if (doing == null) {
            return;
        }
        if (!model.containsAttribute("form")) {
            Object form = form(panel, doing);
            if (form != null) {
                model.addAttribute("form", form);
            }
        }
        switch (doing) {
            case "call", "followup" -> model.addAttribute("efforts", efforts.list());
            case "diagnosis" -> {
                model.addAttribute("companyCauses", LossCause.of(LossCause.Family.COMPANY));
                model.addAttribute("customerCauses", LossCause.of(LossCause.Family.CUSTOMER));
            }
            case "owner" -> model.addAttribute("colleagues", colleagues());
            default -> {}
        }
    }

    /** Those who may be given a customer: account managers whose customers the current user sees. */
    List<StaffMember> colleagues() {
        return directory.enabled(Role.ACCOUNT_MANAGER).stream()
                .filter(member -> visibility.maySee(member.id().value()))
                .toList();
    }

    private @Nullable Object form(PanelView panel, String doing) {
        QueueRow row = panel.row();
        return switch (doing) {
            case "call" -> log(panel);
            case "followup" -> new FollowupForm(null, time.today().plusDays(1), null, Channel.PHONE, false);
            case "snooze" -> new OverrideForm(time.today().plusDays(SNOOZE_DAYS), null);
            case "alarm" -> new OverrideForm(time.today().plusDays(panel.score().horizonDays()), null);
            case "case" -> new NoteForm(null);
            case "stage" -> new StageForm(null, null, null);
            case "diagnosis" -> diagnosis(panel.openCase());
            case "owner" -> new OwnerForm(row.ownerId());
            default -> null;
        };
    }

    private static ContactForm log(PanelView panel) {
        QueueRow row = panel.row();
        Channel channel = Channel.valueOf(row.nextChannel() != null ? row.nextChannel() : row.channel());
        return ContactForm.blank(channel, panel.due());
    }

    private static DiagnosisForm diagnosis(@Nullable CaseView open) {
        return open == null
                ? new DiagnosisForm(null, null, null)
                : new DiagnosisForm(open.causeStated(), open.causeVerified(), open.evidence());
    }
}
