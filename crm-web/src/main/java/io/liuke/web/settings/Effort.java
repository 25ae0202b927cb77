package io.liuke.web.settings;

import io.liuke.interaction.ContactEffort;
import io.liuke.interaction.ContactEfforts;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a contact takes, and how much time each person has. */
@Service
@Transactional
class Effort {

    private final ContactEfforts efforts;
    private final StaffDirectory directory;
    private final StaffAdministration administration;

    Effort(ContactEfforts efforts, StaffDirectory directory, StaffAdministration administration) {
        this.efforts = efforts;
        this.directory = directory;
        this.administration = administration;
    }

    EffortForm effortForm() {
        return EffortForm.of(efforts.list());
    }

    /** Those who work the queue. */
    MinutesForm minutesForm() {
        return new MinutesForm(directory.enabled(Role.ACCOUNT_MANAGER, Role.MANAGER).stream()
                .map(member -> new MinutesForm.Line(
                        member.id().value(), member.name(), String.valueOf(member.minutesPerDay()), member.version()))
                .toList());
    }

    /** @throws StaleRecord if somebody else changed the efforts since the form was opened */
    void change(EffortForm form) {
        List<ContactEffort> now = efforts.list();
        if (now.hashCode() != form.seen()) {
            throw new StaleRecord("contact_effort");
        }
        efforts.change(form.toEfforts());
    }

    /**
     * Changes those whose minutes differ.
     *
     * @throws StaleRecord if somebody else changed one of them since the form was opened; then none is changed
     */
    void change(MinutesForm form) {
        for (MinutesForm.Line line : form.people()) {
            StaffId id = new StaffId(line.id());
            boolean differs = directory
                    .find(id)
                    .map(StaffMember::minutesPerDay)
                    .filter(minutes -> minutes != line.minutesPerDay())
                    .isPresent();
            if (differs) {
                administration.setMinutesPerDay(id, line.minutesPerDay(), line.version());
            }
        }
    }
}
