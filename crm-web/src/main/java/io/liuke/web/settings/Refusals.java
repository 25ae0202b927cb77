package io.liuke.web.settings;

import io.liuke.staff.StaffRefusal;
import io.liuke.web.support.FieldFaults;
import org.springframework.validation.BindingResult;

/** The words for what the staff module refuses, at the field that caused it. */
final class Refusals {

    private Refusals() {}

    static String key(StaffRefusal refusal) {
        return "settings.refusal." + refusal.reason();
    }

    static void show(StaffRefusal refusal, BindingResult binding) {
        String field = switch (refusal.reason()) {
            case LOGIN_TAKEN -> "login";
            case TEAM_NAME_TAKEN -> "name";
            case LAST_ADMINISTRATOR -> "role";
            case LEAD_OUTSIDE_TEAM -> "lead";
            case TEAM_NOT_EMPTY -> null;
        };
        if (field == null) {
            binding.reject(key(refusal));
        } else {
            FieldFaults.reject(binding, field, key(refusal));
        }
    }
}
