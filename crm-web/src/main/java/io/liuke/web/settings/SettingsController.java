package io.liuke.web.settings;

import io.liuke.staff.Role;
import io.liuke.web.security.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsController {

    private final CurrentUser currentUser;

    SettingsController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** Managers set what work takes; everything else is the administrator's. */
    @GetMapping("/settings")
    String first() {
        return currentUser.role() == Role.ADMIN ? "redirect:/settings/company" : "redirect:/settings/effort";
    }
}
